// Files of settings, in which there are no rows: nobody trains on them, and whoever changes one means to.

const SETTINGS =
  /\.(?:ya?ml|toml|ini|cfg|conf|env)$|(?:^|[/_.-])(?:configs?|configuration|params|parameters|settings|hyper_?params)(?:_\w+)?\.json$/i;

/** Whether the name says so: `conf/model.yaml`, `config_client.json`. */
export function isSettingsFile(path: string): boolean {
  return SETTINGS.test(path);
}
