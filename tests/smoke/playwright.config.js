// The little that every site must do, whatever its rules are. `DIST` names the folder of the site; without it, `dist/`.

// Before the rest is read, which goes by it.
process.env.DIST ||= 'dist';
const { default: e2e } = await import('../e2e/playwright.config.js');

export default { ...e2e, testDir: '.', outputDir: '../../target/smoke' };
