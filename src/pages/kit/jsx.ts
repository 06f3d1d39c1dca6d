// What the build calls for each element of a page.
export { Fragment, h } from 'preact';
