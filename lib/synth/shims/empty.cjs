'use strict';
// Stands in for Node modules that synthesis names but never calls in a browser: starting processes, sockets, streams,
// compression, and the validator that runs on the server.
module.exports = {};
