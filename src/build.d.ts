// What the build fills in.

/** Version of package.json and a hash of the sources, such as '0.1.0+1f3a9c2e'. */
declare const __APP_VERSION__: string
/** True in a test build only, where the civil day can be set; the served build drops that code. */
declare const __TEST_CLOCK__: boolean
