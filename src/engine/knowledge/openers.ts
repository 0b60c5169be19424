// Readers that open a file as such, whatever is in it: what it holds only its name tells.

export const OPENS_FILES = /^(?:builtins|io|pathlib)\./;

/** The same, and archives, which hold anything. */
export const OPENS_ARCHIVES = /^(?:builtins|io|pathlib|codecs|zipfile|tarfile|gzip)\./;

/** The same, and texts of notes, states and settings, which change as they are used. */
export const OPENS_NOTES = /^(?:builtins|io|pathlib|codecs|json|yaml)\./;

/** Rows in HDF5, where Keras keeps models. */
export const OPENS_HDF5 = /\.(?:read_hdf|HDFStore|open_file)$|^h5py\.|^dask\.|^vaex\./;

/** Pictures that are shown; rows of images are read by other libraries. */
export const OPENS_PICTURES = /^(?:matplotlib|PIL|IPython)\./;

/** Asks a service, whose answer is what it says at the time. */
export const ASKS_SERVICE = /^(?:requests|urllib|httpx)/;
