import numpy as np
from folktables import ACSDataSource, ACSIncome
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split

people = ACSDataSource(survey_year="2018", horizon="1-Year", survey="person").get_data(states=["CA"])
features, label, group = ACSIncome.df_to_numpy(people)
X_train, X_test, y_train, y_test, g_train, g_test = train_test_split(features, label, group, random_state=0)
model = LogisticRegression(max_iter=1000).fit(X_train, y_train)
said = model.predict(X_test)
print(np.mean(said == y_test))
white = np.mean(said[(y_test == 1) & (g_test == 1)])
black = np.mean(said[(y_test == 1) & (g_test == 2)])
print(white - black)
