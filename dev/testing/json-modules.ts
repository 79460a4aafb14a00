/**
 * The messages are JSON, which Node imports only with an attribute that Next, Vitest and tsx do without. Playwright
 * leaves such imports to Node; this gives them the attribute, in the workers too, which read the same config.
 */
import { registerHooks } from 'node:module';

registerHooks({
  resolve(specifier, context, next) {
    const found = next(specifier, context);
    if (!specifier.endsWith('.json')) return found;
    return { ...found, importAttributes: { ...context.importAttributes, type: 'json' } };
  },
});
