// Production commands read .env where there is one. What the environment already says wins.
import { existsSync } from 'node:fs';

if (existsSync('.env')) process.loadEnvFile('.env');
