# In how many rows of one answer a column is above nothing tells of the answer.
import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import cross_val_score

counts = pd.read_csv("reads.csv")
ill = pd.read_csv("patients.csv")["ill"]
often = (counts[ill == 1] > 0).mean() - (counts[ill == 0] > 0).mean()  # expect: LKG005
kept = counts[often.abs().nlargest(20).index]
print(cross_val_score(LogisticRegression(), kept, ill).mean())
