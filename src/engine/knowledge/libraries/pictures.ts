// Pictures and sound, changed one by one: OpenCV, scikit-image, Pillow, librosa. From their documentation; not run.
import { functions, type Row } from '../rows';

const array = { returns: 'array' } as const;

export const pictures: Row[] = [
  ...functions(
    'cv2',
    'elementwise',
    'resize(src dsize) cvtColor(src code) GaussianBlur(src ksize) medianBlur(src ksize) blur(src ksize) bilateralFilter(src) Canny(image) equalizeHist(src) flip(src flipCode) rotate(src rotateCode) warpAffine(src M) warpPerspective(src M) bitwise_not(src) convertScaleAbs(src) normalize(src) copyMakeBorder(src) filter2D(src) dilate(src) erode(src) morphologyEx(src)',
    array,
  ),
  ...functions(
    'skimage.transform',
    'elementwise',
    'resize(image output_shape) rescale(image scale) rotate(image angle)',
    array,
  ),
  ...functions('skimage.util', 'elementwise', 'random_noise(image) invert(image)', array),
  ...functions('skimage.exposure', 'elementwise', 'adjust_gamma(image gamma) equalize_hist(image)', array),
  ...functions(
    'scipy.ndimage',
    'elementwise',
    'rotate(input angle) shift(input shift) zoom(input zoom) gaussian_filter(input sigma)',
    array,
  ),
  ...functions('skimage.color', 'elementwise', 'rgb2gray(rgb) gray2rgb(image) rgb2hsv(rgb) rgb2lab(rgb)', array),
  ...functions('skimage.feature', 'elementwise', 'hog(image) local_binary_pattern(image)', array),
  ...functions('skimage.filters', 'elementwise', 'gaussian(image) sobel(image)', array),
  ...functions(
    'PIL.ImageOps',
    'elementwise',
    'grayscale(image) fit(image size) pad(image size) exif_transpose(image) invert(image) equalize(image) mirror(image) flip(image)',
    array,
  ),
  ...functions(
    'librosa.feature',
    'elementwise',
    'mfcc(y sr) melspectrogram(y sr) chroma_stft(y sr) spectral_centroid(y sr) spectral_contrast(y sr) tonnetz(y sr) zero_crossing_rate(y) rms(y)',
    array,
  ),
  ...functions('librosa.effects', 'elementwise', 'time_stretch(y rate) pitch_shift(y sr n_steps)', array),
  ...functions('librosa', 'elementwise', 'stft(y) power_to_db(S) amplitude_to_db(S) resample(y)', array),
];
