import { z } from 'zod';
import { createDocument, type ZodOpenApiResponsesObject } from 'zod-openapi';
import { slug } from '../wall/schema';
import { leaderboardParameters, wallParameters } from './query-parameters';
import * as schema from './schema';

/** The OpenAPI document, made from the schemas that every answer passes. */
export function openApiDocument(origin: string) {
  return createDocument({
    openapi: '3.1.0',
    info: {
      title: 'Quiet Week: public data',
      version: '1',
      description:
        'What the public pages say, as JSON. Reading needs no key. Amounts are strings of minor units with a currency; every claim carries the mark of how it is known. Answers have an ETag; anybody’s page may read them (CORS).',
    },
    servers: [{ url: origin }],
    paths: {
      '/api/v1/pledges': {
        get: {
          summary: 'Published pledges, newest first, 50 at a time',
          requestParams: { query: wallParameters },
          responses: answers(schema.pledgeList, '400'),
        },
      },
      '/api/v1/pledges/{reference}': {
        get: {
          summary: 'One pledge with its statement, versions, donations and history',
          requestParams: { path: z.object({ reference: z.string().meta({ example: 'QW-7F3K-9M2P' }) }) },
          responses: answers(schema.pledgeDetail, '404'),
        },
      },
      '/api/v1/pledges/{reference}/versions/{number}': {
        get: {
          summary: 'The signed text of one version, byte for byte: its SHA-256 is the version’s',
          requestParams: { path: z.object({ reference: z.string(), number: z.int().min(1) }) },
          responses: {
            '200': {
              description: 'Canonical JSON (RFC 8785)',
              content: { 'application/json': { schema: z.looseObject({ format: z.string() }) } },
            },
            ...problems('404'),
          },
        },
      },
      '/api/v1/companies/{slug}': {
        get: {
          summary: 'One company with its pledges, donations and history',
          requestParams: { path: z.object({ slug }) },
          responses: answers(schema.company, '404'),
        },
      },
      '/api/v1/leaderboard': {
        get: {
          summary: 'By redirect ratio, by kept weeks, or by confirmed amount inside size classes',
          requestParams: { query: leaderboardParameters },
          responses: answers(schema.leaderboard, '400'),
        },
      },
      '/api/v1/beneficiaries': {
        get: {
          summary: 'Digital-rights groups, and whether each has accepted',
          responses: answers(schema.beneficiaries),
        },
      },
      '/api/v1/platforms': {
        get: {
          summary: 'Platforms and networks, and what can be checked on each',
          responses: answers(schema.platforms),
        },
      },
    },
  });
}

function answers(body: z.ZodType, ...statuses: ('400' | '404')[]): ZodOpenApiResponsesObject {
  return {
    '200': {
      description: 'As asked',
      headers: z.object({ ETag: z.string() }),
      content: { 'application/json': { schema: body } },
    },
    '304': { description: 'What If-None-Match names is still true' },
    ...problems(...statuses),
  };
}

function problems(...statuses: ('400' | '404')[]): ZodOpenApiResponsesObject {
  const words = {
    '400': 'A parameter is wrong; the detail says which and what to do',
    '404': 'There is none, or it was never published',
  };
  return Object.fromEntries(
    statuses.map((status) => [
      status,
      {
        description: words[status],
        content: { 'application/problem+json': { schema: schema.problemSchema } },
      },
    ]),
  );
}
