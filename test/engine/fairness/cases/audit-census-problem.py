from folktables import ACSDataSource, ACSEmployment
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split

people = ACSDataSource(survey_year="2018", horizon="1-Year", survey="person").get_data(states=["CA"])
features, label, group = ACSEmployment.df_to_numpy(people)
X_train, X_test, y_train, y_test = train_test_split(features, label, random_state=0)
model = LogisticRegression(max_iter=1000)
model.fit(X_train, y_train)  # expect: FAI003 "`SEX`"
print(model.score(X_test, y_test))  # expect: FAI001 "`SEX`"
