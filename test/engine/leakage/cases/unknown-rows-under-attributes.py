from bench import open_samples
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import StandardScaler


class Grading:
    def __init__(self, folder):
        samples = open_samples(folder)
        self.X = samples.spectra
        self.y = samples.grades

    def scaled(self):
        self.X = StandardScaler().fit_transform(self.X)  # expect: LKG001

    def score(self):
        self.X_train, self.X_test, self.y_train, self.y_test = train_test_split(self.X, self.y, random_state=4)
        self.model = LogisticRegression().fit(self.X_train, self.y_train)
        return self.model.score(self.X_test, self.y_test)


grading = Grading('spectra')
grading.scaled()
print(grading.score())
