// What names of libraries are known by, where their kind alone tells what follows: `knowledge/nameKinds.ts` holds the names.

/** Kinds of names that need no row. */
export type NameKind =
  /** Classes whose objects, and those of whose subclasses, learn and predict. */
  | 'model class'
  /** What scores predictions: `nn.CrossEntropyLoss`. A module as well, but not what learns. */
  | 'loss'
  | 'loss by its name'
  /** Texts of which paths are made: `os.curdir`, `os.pardir`, `os.sep`. */
  | 'folder itself'
  | 'folder above'
  | 'separator of folders'
  /** A transformer that nobody described, by what it is called: `MyScaler`, `get_imputer`. */
  | 'scaler by its name'
  | 'vectorizer by its name'
  /** What draws numbers as the functions of `numpy.random` do. */
  | 'generator'
  /** Decorators of functions that a `with` block runs inside of, where they yield. */
  | 'context decorator'
  /** Figures and estimators that tell the usual from the unusual; the last day or the largest group is none of these. */
  | 'usual values'
  /** Statistics that are tables of every column with every other. */
  | 'column matrix'
  /** Keys of a grouping that cut the rows into spans of time. */
  | 'groups by time'
  /** What makes of each moment the span of time that it lies in, which does not come again. */
  | 'span of time'
  /** A method of pandas under another name, which shows how far it is, or shares the work: `progress_apply`. */
  | 'runs beside a bar'
  /** What makes a table of pieces of a column of texts. */
  | 'text pieces'
  /** Classes whose objects hold the pieces of the series that they were made with. */
  | 'takes a series apart'
  /** What such an object calls a piece. */
  | 'seasonal piece'
  /** Scale pictures, or do one thing after another to them. */
  | 'transform of pictures'
  /** Of these, what scales them. */
  | 'scales pictures'
  /** What predictions of a library are called that hold them beside other things. */
  | 'part of predictions'
  /** Models of series that try orders on what they are fitted on. */
  | 'searches its order'
  /** Makes a function of one value into one of arrays: `np.vectorize(f)`. */
  | 'calls for each'
  /** Classes of fits by a formula. */
  | 'formula model'
  /** What such a fit tells of each column of the formula. */
  | 'formula figures'
  /** Lists of names that a fitted selector holds, which are not written with an underscore. */
  | 'names kept by a selector'
  /** What was learnt of each row it was fitted on, rather than of all of them. */
  | 'learnt of each row'
  /** What reads a file of settings as lists and dicts. */
  | 'settings reader'
  /** Decorators that hand the settings of a file to their function. */
  | 'settings decorator'
  /** Decorators that give a parameter of their function an option of the command line. */
  | 'option decorator'
  /** What stands as a parameter's default for such an option, and holds the option's own. */
  | 'option default'
  /** Says what a field of a class of settings holds unless it is told. */
  | 'settings field'
  /** The same where the default may stand first, without its name. */
  | 'settings field with default first'
  /** Opens a database, which may be a file. */
  | 'database connection'
  /** Reads files that the text of its queries names. */
  | 'query over files'
  /** Builders of data sets that are named by the format of the files on this machine that they read. */
  | 'format of own files'
  /** Functions that build data sets, of files or of a hub. */
  | 'builder of data sets'
  /** Data sets that come as an object with rows, target and names. */
  | 'bunch'
  /** Data sets that come as a frame of pandas, or in a bunch. */
  | 'bundled frame'
  /** Data sets that come as an object of their library, to be gone through. */
  | 'data set object'
  | 'library of graphs'
  /** Libraries whose frames give their columns as attributes. */
  | 'library of columns as attributes'
  /** Libraries whose frames take expressions of columns: `agg(F.mean('price'))`. */
  | 'library of column expressions'
  /** Methods that make a table of pandas out of one of another library. */
  | 'makes tables of pandas'
  /** Libraries whose transformers give out what they were given, a table or series of their own. */
  | 'library of own tables'
  /** Libraries whose models are no models of one another: they are made from base classes and mixins of scikit-learn at most. */
  | 'library of own models'
  /** Networks and callbacks of Keras, wherever they are imported from. */
  | 'of Keras'
  /** A model of Spark, which writes its predictions beside the columns that it is given. */
  | 'predicts by transform'
  /** Classes whose subclasses are data sets. */
  | 'data set base'
  /** Learns from the pictures that a file of settings names. */
  | 'detector of pictures'
  /** What is told a query and asked for its rows later. */
  | 'cursor'
  /** Calls functions for others, in threads or processes. */
  | 'worker pool'
  /** Is called with a function and what that is given, and gives what it does: `asyncio.to_thread`. */
  | 'runs the first'
  /** Runs what its `target` is with its `args`. */
  | 'runs its target'
  /** Gives what the coroutine gives that it is handed. */
  | 'waits for the first'
  /** Gives a list of what all coroutines give. */
  | 'waits for all'
  /** Makes a dict of the fields of an object. */
  | 'fields as a dict'
  /** The same as a method of the object. */
  | 'method for fields as a dict'
  /** Of an explainer: what the features add to what its model says. */
  | 'method that explains a model'
  /** Predicts once more after each round of a booster. */
  | 'method that predicts in stages'
  /** Metrics that are told of one batch after another. */
  | 'kept metric'
  /** Of those, what only classes can be measured by. */
  | 'metric of classes'
  /** What is called on a model, a loss or a connection and gives the same: `torch.compile(net)`, `scaler.scale(loss)`, `closing(connection)`. */
  | 'hands on the first'
  /** The same of everything that it is given: `accelerator.prepare(net, optimizer, loader)`. */
  | 'hands on all'
  /** What a loss is given to so that its model learns. */
  | 'backward pass'
  /** Makes a step of a pipeline of a function and the names of its data: `node(clean, "companies", "clean_companies")`. */
  | 'pipeline node'
  /** Make a function of another and some of its arguments: `partial(digest, algorithm="md5")`. */
  | 'binds arguments'
  /** Marks functions that are handed what others of their names give: `@asset`. */
  | 'step decorator'
  /** Classes whose objects make functions into cells: `@app.cell`. */
  | 'notebook app'
  /** Runs a function with one setting after another. */
  | 'optimiser'
  /** Takes the largest or smallest of its items, by a function that is its `key`. */
  | 'takes the best'
  /** Of libraries whose functions reckon with what they are given, row by row, unless a table says otherwise. */
  | 'array function'
  /** Chooses places rather than labels. */
  | 'positions'
  /** A step of which the result is nearly what it was given: turned, mirrored, with noise. */
  | 'near copy'
  /** A class of such steps, whose objects are called with what they change. */
  | 'augmenter'
  /** Is fitted and scored to draw what a model does, and is none of its own. */
  | 'shows a model'
  /** Lays each of the columns that it is given as a row. */
  | 'lays rows'
  /** Lays tables behind each other, so that each is one row. */
  | 'lays along a new axis'
  /** Says of each cell whether it is missing. */
  | 'counts missing values'
  /** Of an index: it and another together. */
  | 'joins an index'
  /** Puts several indices, or the items of one, together. */
  | 'joins indices'
  /** Makes a row of each item of a list: `explode`. */
  | 'makes a row of each'
  /** Makes a list of the columns that it is given, in each row. */
  | 'lists columns'
  /** A column that holds one given value in every row. */
  | 'column of one literal';
