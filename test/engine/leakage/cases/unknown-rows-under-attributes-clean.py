from bench import open_samples
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import StandardScaler


class Grading:
    def __init__(self, folder):
        samples = open_samples(folder)
        self.X = samples.spectra
        self.y = samples.grades
        self.scaler = StandardScaler()

    def divide(self):
        self.X_train, self.X_test, self.y_train, self.y_test = train_test_split(self.X, self.y, random_state=4)

    def score(self):
        fitted = LogisticRegression().fit(self.scaler.fit_transform(self.X_train), self.y_train)
        return fitted.score(self.scaler.transform(self.X_test), self.y_test)


grading = Grading('spectra')
grading.divide()
print(grading.score())
