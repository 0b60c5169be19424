// By what names and endings the file of a trained model is known.

/** In the name of a pickled file. */
export const MODEL_NAME =
  /model|clf|classifier|regressor|scaler|encoder|pipeline|vectorizer|preprocess(?:or|ing)|tokeni[sz]er|vocab|xgboost|lightgbm|catboost|(?:^|[/_-])(?:xgb|lgbm?|svm|knn|rf)\.pi?c?kl/i;
/** Formats that hold nothing but models, or hardly anything else. */
export const MODEL_FILE = /\.(?:joblib|onnx|pt|pth|h5|keras|tflite|safetensors|ckpt)$/i;
/** What is pickled and opened as a file tells only by its name what it is. */
export const PICKLE_FILE = /\.(?:pkl|pickle)$/i;
