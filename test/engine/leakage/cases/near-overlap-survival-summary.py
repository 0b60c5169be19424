import pandas as pd
from lifelines import CoxPHFitter, WeibullAFTFitter
from lifelines.utils import concordance_index, k_fold_cross_validation
from sklearn.model_selection import train_test_split

cohort = pd.read_csv("cohort.csv")
hazard = CoxPHFitter().fit(cohort, "months", event_col="died")
hazard.print_summary()
print(k_fold_cross_validation(CoxPHFitter(), cohort, "months", event_col="died", k=5))
learn, check = train_test_split(cohort, random_state=1)
weibull = WeibullAFTFitter().fit(learn, "months", "died")
print(concordance_index(check["months"], weibull.predict_expectation(check), check["died"]))
