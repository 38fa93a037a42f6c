import type { OpenAPIHono } from '@hono/zod-openapi';
import type { ApiEnv } from '../context.ts';

export type Api = OpenAPIHono<ApiEnv>;
