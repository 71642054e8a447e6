// The version of the program as both sides tell it; a test keeps it equal to package.json.
export const version = '0.1.0'
