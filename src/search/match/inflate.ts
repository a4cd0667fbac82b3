// A file of its own, so that only what is used of the package is bundled, and only browsers that need it load it.
export { gunzipSync } from 'fflate';
