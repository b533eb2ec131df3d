// Tells dependency-cruiser what `@/` means. (It would ask TypeScript's own API, which TypeScript 7 does not have.)
const { resolve } = require('node:path');

const root = resolve(__dirname, '../..');
module.exports = { resolve: { alias: { '@': root }, extensions: ['.ts', '.tsx', '.mjs', '.cjs', '.js', '.json'] } };
