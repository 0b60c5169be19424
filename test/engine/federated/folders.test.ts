// What a server and its clients say of each other where each has a folder of its own.
import assert from 'node:assert/strict';
import type { Linter } from '../../../src/engine/lint';
import { testEngine } from '../../support/engine';
import { checkFixture, differences, readFixture } from '../../support/fixture';

const SERVER = `from flwr.server import ServerConfig, start_server
from flwr.server.strategy import DifferentialPrivacyClientSideFixedClipping, FedAvg

strategy = DifferentialPrivacyClientSideFixedClipping(FedAvg(), 0.8, 1.0, 4)
start_server(config=ServerConfig(num_rounds=3), strategy=strategy, certificates=(ca, pem, key))
`;

const CLIENT = `from flwr.client import ClientApp, NumPyClient


class Ward(NumPyClient):
    def fit(self, parameters, config):
        return parameters, 10, {}


app = ClientApp(lambda context: Ward().to_client()MODS)
`;

describe('a server and its clients in folders of their own', () => {
  let linter: Linter;
  before(async () => {
    linter = await testEngine();
  });

  const check = async (mods: string): Promise<string[]> => {
    const text = mods === '' ? SERVER.replace('4)', '4)  # expect: FED005 "client/run.py"') : SERVER;
    const fixture = readFixture('server/run.py', text, new Map());
    const files = new Map([['client/run.py', new TextEncoder().encode(CLIENT.replace('MODS', mods))]]);
    const { open, result } = await checkFixture(linter, { ...fixture, files }, ['FED005']);
    open.dispose();
    return differences(fixture, result.findings);
  };

  it('tells of the half that the client of the same name has not', async () => {
    assert.deepEqual(await check(''), []);
  });

  it('is silent where it has it', async () => {
    assert.deepEqual(await check(', mods=[fixedclipping_mod]'), []);
  });
});
