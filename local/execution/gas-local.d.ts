// gas-local has no types of its own. Only its loader is used; its mocks of Google's services are not.
declare module 'gas-local' {
  const gasLocal: {
    /** Runs every `*.js` of the folder, and of those in it, in the context `globals` stands for; throws what they throw. */
    require(folder: string, globals: object): object;
  };
  export default gasLocal;
}
