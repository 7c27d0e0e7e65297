// What an application gets that makes its pages on a server: there are no elements, and the fallback is shown.
export {};
