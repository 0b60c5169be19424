import category_encoders as ce
import pandas as pd
from lightgbm import LGBMClassifier
from sklearn.pipeline import make_pipeline

loans = pd.read_feather("loans.feather")
model = make_pipeline(ce.TargetEncoder(cols=["purpose", "email"]), LGBMClassifier())
model.fit(loans.drop(columns="default"), loans["default"])  # expect: PRV001 "`email` (named"
other = make_pipeline(ce.TargetEncoder(cols=["purpose", "branch"]), LGBMClassifier())
other.fit(loans.drop(columns="default"), loans["default"])
