import seaborn as sns
from sklearn.neighbors import KNeighborsClassifier

penguins = sns.load_dataset("penguins").dropna()
KNeighborsClassifier().fit(penguins[["bill_length_mm", "sex", "island"]], penguins["species"])
