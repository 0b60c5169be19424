// How the ends of a federation reach each other, and which calls do so in clear.

/** Servers of Flower, which speak in clear unless they are given certificates. */
export const FLOWER_SERVERS: ReadonlySet<string> = new Set([
  'flwr.server.start_server',
  'flwr.server.app.start_server',
]);

/** Where they listen unless they are told. */
export const FLOWER_ADDRESS = '[::]:8080';

/** `flwr.client.start_client` speaks in clear unless a certificate is given (`insecure` defaults to true). */
export const FLOWER_CLIENTS: ReadonlySet<string> = new Set([
  'flwr.client.start_client',
  'flwr.client.start_numpy_client',
  'flwr.client.app.start_client',
]);

/** Switches that turn encryption of the connection off: the parameter, and the value that does. */
export const PLAIN_SWITCHES: ReadonlyMap<string, { readonly parameter: string; readonly off: boolean }> = new Map([
  ['openfl.interface.interactive_api.federation.Federation', { parameter: 'tls', off: false }],
  ['openfl.transport.AggregatorGRPCServer', { parameter: 'use_tls', off: false }],
  ['openfl.transport.AggregatorGRPCClient', { parameter: 'use_tls', off: false }],
]);

/** Channels of gRPC in clear; whether it is the server's end. */
export const PLAIN_CHANNELS: ReadonlyMap<string, boolean> = new Map([
  ['grpc.insecure_channel', false],
  ['grpc.aio.insecure_channel', false],
  ['grpc.server.add_insecure_port', true],
  ['grpc.aio.server.add_insecure_port', true],
]);

/** A module of gRPC. */
export const GRPC = /^grpc\b/;

/** Calls that send to an address what is given besides, by their parameter for it: https://docs.openmined.org/en/latest/ */
export const ADDRESSED: ReadonlyMap<string, string> = new Map([
  ['syft.login', 'url'],
  ['syft.login_as_guest', 'url'],
  ['syft.register', 'url'],
]);

/** Clients of HTTP, whose first argument is the address. */
export const HTTP_CLIENTS = /^(?:requests|httpx)\.(?:post|put|patch|get|request)$/;
