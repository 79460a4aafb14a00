import type { ButtonHTMLAttributes } from 'react';
import { type ButtonLook, buttonClass } from './button-class';
import { Link, type LinkProps } from './link';

interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  look?: ButtonLook;
}

/** A button that does something here. Its text says what happens: "Publish the pledge". */
export function Button({ look = 'secondary', type = 'button', className, ...rest }: ButtonProps) {
  return <button type={type} className={buttonClass(look, className)} {...rest} />;
}

interface ButtonLinkProps extends Omit<LinkProps, 'look'> {
  look?: ButtonLook;
}

/** A link that is the way forward on its page, drawn as a button. */
export function ButtonLink({ look = 'primary', className, ...rest }: ButtonLinkProps) {
  return <Link className={buttonClass(look, className)} {...rest} />;
}
