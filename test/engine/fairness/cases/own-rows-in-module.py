# One call of another module fits on a part and predicts another: the names at the call are not those of the rows.
# file: modelling.py = "from sklearn.linear_model import LogisticRegression\n\n\ndef fit_and_predict(rows, labels, train, test):\n    one, two = rows.subset(train), rows.subset(test)\n    model = LogisticRegression()\n    model.fit(one.features, one.labels)\n    return model.predict(two.features)\n"
from aif360.datasets import CompasDataset
from aif360.metrics import ClassificationMetric
from modelling import fit_and_predict
from sklearn.model_selection import StratifiedShuffleSplit

people = CompasDataset()
table, _ = people.convert_to_dataframe()
for train, test in StratifiedShuffleSplit(n_splits=5).split(table, table["two_year_recid"]):
    guess = people.subset(test).copy()
    guess.labels = fit_and_predict(people, table, train, test)
    compared = ClassificationMetric(
        people.subset(test), guess, privileged_groups=[{"sex": 1}], unprivileged_groups=[{"sex": 0}]
    )
    print(compared.equal_opportunity_difference())
