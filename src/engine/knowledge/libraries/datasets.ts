// Data sets that code names rather than reads, so that column rules see their columns. Tags: `domain:…` for the decision at
// stake, `contested` and `withdrawn` with the reason in contested.ts. Columns as in the usual release.
import { dataset, type Row } from '../rows';

const ADULT =
  'age|workclass|fnlwgt|education|education-num|marital-status|occupation|relationship|race|sex|capital-gain|capital-loss|hours-per-week|native-country|class';
const GERMAN =
  'checking_status|duration|credit_history|purpose|credit_amount|savings_status|employment|installment_commitment|personal_status|other_parties|residence_since|property_magnitude|age|other_payment_plans|housing|existing_credits|job|num_dependents|own_telephone|foreign_worker|class';
const COMPAS =
  'id|name|first|last|compas_screening_date|sex|dob|age|age_cat|race|juv_fel_count|decile_score|juv_misd_count|juv_other_count|priors_count|days_b_screening_arrest|c_jail_in|c_jail_out|c_charge_degree|c_charge_desc|is_recid|is_violent_recid|score_text|two_year_recid';
const BANK =
  'age|job|marital|education|default|balance|housing|loan|contact|day|month|duration|campaign|pdays|previous|poutcome|y';
const TAIWAN =
  'ID|LIMIT_BAL|SEX|EDUCATION|MARRIAGE|AGE|PAY_0|PAY_2|PAY_3|PAY_4|PAY_5|PAY_6|BILL_AMT1|BILL_AMT2|BILL_AMT3|BILL_AMT4|BILL_AMT5|BILL_AMT6|PAY_AMT1|PAY_AMT2|PAY_AMT3|PAY_AMT4|PAY_AMT5|PAY_AMT6|default.payment.next.month';
const DIABETES130 =
  'encounter_id|patient_nbr|race|gender|age|weight|admission_type_id|discharge_disposition_id|admission_source_id|time_in_hospital|payer_code|medical_specialty|num_lab_procedures|num_procedures|num_medications|number_outpatient|number_emergency|number_inpatient|diag_1|diag_2|diag_3|number_diagnoses|max_glu_serum|A1Cresult|insulin|change|diabetesMed|readmitted';
const TITANIC = 'PassengerId|Survived|Pclass|Name|Sex|Age|SibSp|Parch|Ticket|Fare|Cabin|Embarked';
const HEART = 'age|sex|cp|trestbps|chol|fbs|restecg|thalach|exang|oldpeak|slope|ca|thal|target';
const TELCO =
  'customerID|gender|SeniorCitizen|Partner|Dependents|tenure|PhoneService|MultipleLines|InternetService|OnlineSecurity|OnlineBackup|DeviceProtection|TechSupport|StreamingTV|StreamingMovies|Contract|PaperlessBilling|PaymentMethod|MonthlyCharges|TotalCharges|Churn';
const ATTRITION =
  'Age|Attrition|BusinessTravel|DailyRate|Department|DistanceFromHome|Education|EducationField|EmployeeCount|EmployeeNumber|EnvironmentSatisfaction|Gender|HourlyRate|JobInvolvement|JobLevel|JobRole|JobSatisfaction|MaritalStatus|MonthlyIncome|MonthlyRate|NumCompaniesWorked|Over18|OverTime|PercentSalaryHike|PerformanceRating|RelationshipSatisfaction|StandardHours|StockOptionLevel|TotalWorkingYears|TrainingTimesLastYear|WorkLifeBalance|YearsAtCompany|YearsInCurrentRole|YearsSinceLastPromotion|YearsWithCurrManager';
const HOUSING = 'CRIM|ZN|INDUS|CHAS|NOX|RM|AGE|DIS|RAD|TAX|PTRATIO|B|LSTAT|MEDV';
const PIMA = 'Pregnancies|Glucose|BloodPressure|SkinThickness|Insulin|BMI|DiabetesPedigreeFunction|Age|Outcome';

const people: Row[] = [
  dataset(
    'Adult (census income)',
    true,
    'adult|adult.csv|adult.data|adult.test|fetch_openml:adult|fetch_openml:1590|fetch_openml:179|fetch_adult|adultdataset|load_preproc_data_adult|shap.datasets.adult|catboost.datasets.adult|fetch_ucirepo:2|fetch_ucirepo:adult|get_data:income|get_data:census|census-income.csv|adult-census.csv|load_dataset:scikit-learn/adult-census-income',
    ADULT,
    { target: 'class', tags: ['domain:credit'] },
  ),
  dataset(
    'ACS census (folktables)',
    true,
    'acsdatasource|acsincome|acsemployment|acspubliccoverage|acsmobility|acstraveltime|fetch_acs_income|fetch_openml:43141',
    'AGEP|COW|SCHL|MAR|OCCP|POBP|RELP|WKHP|SEX|RAC1P|DIS|CIT|PINCP',
    {
      target: 'PINCP',
      tags: ['domain:employment'],
    },
  ),
  dataset(
    'COMPAS recidivism',
    true,
    'compas-scores-two-years.csv|compas-scores.csv|compas-scores-raw.csv|compas.csv|compasdataset|load_preproc_data_compas|fetch_compas|propublica_data_for_fairml.csv|fetch_openml:compas-two-years|fetch_openml:42192',
    COMPAS,
    { target: 'two_year_recid', tags: ['domain:justice'] },
  ),
  dataset(
    'German credit',
    true,
    'german.data|german_credit_data.csv|german_credit.csv|fetch_openml:credit-g|fetch_openml:31|germandataset|load_preproc_data_german|fetch_german|fetch_ucirepo:144|credit-g.csv',
    GERMAN,
    { target: 'class', tags: ['domain:credit'] },
  ),
  dataset(
    'Bank marketing',
    true,
    'bank.csv|bank-full.csv|bank-additional-full.csv|bank-additional.csv|fetch_openml:bank-marketing|fetch_openml:1461|fetch_openml:1558|fetch_bank_marketing|bankdataset|fetch_bank|fetch_ucirepo:222|get_data:bank',
    BANK,
    { target: 'y', tags: ['domain:marketing'] },
  ),
  dataset(
    'Taiwan credit default',
    true,
    'uci_credit_card.csv|default of credit card clients.xls|fetch_openml:default-of-credit-card-clients|fetch_openml:42477|fetch_credit_card|fetch_ucirepo:350|get_data:credit',
    TAIWAN,
    { target: 'default.payment.next.month', tags: ['domain:credit'] },
  ),
  dataset(
    'Diabetes 130 US hospitals',
    true,
    'diabetic_data.csv|fetch_openml:43874|fetch_diabetes_hospital|fetch_ucirepo:296|get_data:diabetes_130',
    DIABETES130,
    { target: 'readmitted', tags: ['domain:health'] },
  ),
  dataset(
    'Law school admission',
    true,
    'lawschoolgpadataset|fetch_lawschool_gpa|law_school.csv|law_data.csv|lsac.csv',
    'race|gender|lsat|ugpa|zfygpa|zgpa|bar',
    {
      tags: ['domain:education'],
    },
  ),
  dataset(
    'Medical expenditure (MEPS)',
    true,
    'mepsdataset19|mepsdataset20|mepsdataset21|fetch_meps',
    'AGE|RACE|SEX|MARRY|FTSTU|HIBPDX|CHDDX|UTILIZATION',
    {
      target: 'UTILIZATION',
      tags: ['domain:health'],
    },
  ),
  dataset(
    'Mortgage applications (HMDA)',
    true,
    'hmda.csv|hmda_lar.csv|hmda_2017.csv',
    'applicant_race|applicant_ethnicity|applicant_sex|applicant_age|loan_amount|income|action_taken',
    {
      target: 'action_taken',
      tags: ['domain:credit'],
    },
  ),
  dataset(
    'Communities and crime',
    true,
    'communities.data|fetch_ucirepo:183|communitiesandcrime|shap.datasets.communitiesandcrime',
    'state|communityname|racepctblack|racePctWhite|racePctAsian|racePctHisp|agePct12t21|medIncome|ViolentCrimesPerPop',
    {
      target: 'ViolentCrimesPerPop',
      tags: ['domain:justice'],
    },
  ),
  dataset(
    'Student performance',
    true,
    'student-mat.csv|student-por.csv|fetch_ucirepo:320',
    'school|sex|age|address|famsize|Pstatus|Medu|Fedu|Mjob|Fjob|reason|guardian|traveltime|studytime|failures|schoolsup|famsup|paid|activities|nursery|higher|internet|romantic|famrel|freetime|goout|Dalc|Walc|health|absences|G1|G2|G3',
    {
      target: 'G3',
      tags: ['domain:education'],
    },
  ),
  dataset(
    'Students performance in exams',
    true,
    'studentsperformance.csv',
    'gender|race/ethnicity|parental level of education|lunch|test preparation course|math score|reading score|writing score',
    {
      tags: ['domain:education'],
    },
  ),
  dataset(
    'Heart disease (Cleveland)',
    true,
    'heart.csv|processed.cleveland.data|fetch_ucirepo:45|heart_disease.csv|get_data:heart',
    HEART,
    {
      target: 'target',
      tags: ['domain:health'],
    },
  ),
  dataset(
    'Pima diabetes',
    true,
    'diabetes.csv|pima-indians-diabetes.csv|pima-indians-diabetes.data.csv|fetch_openml:diabetes|fetch_openml:37|get_data:diabetes',
    PIMA,
    {
      target: 'Outcome',
      tags: ['domain:health'],
    },
  ),
  dataset(
    'Stroke prediction',
    true,
    'healthcare-dataset-stroke-data.csv',
    'id|gender|age|hypertension|heart_disease|ever_married|work_type|Residence_type|avg_glucose_level|bmi|smoking_status|stroke',
    {
      target: 'stroke',
      tags: ['domain:health'],
    },
  ),
  dataset(
    'Medical insurance charges',
    true,
    'insurance.csv|get_data:insurance',
    'age|sex|bmi|children|smoker|region|charges',
    {
      target: 'charges',
      tags: ['domain:credit'],
    },
  ),
  dataset(
    'Telco customer churn',
    true,
    'wa_fn-usec_-telco-customer-churn.csv|telco-customer-churn.csv|telco_churn.csv',
    TELCO,
    {
      target: 'Churn',
      tags: ['domain:marketing'],
    },
  ),
  dataset(
    'Bank customer churn',
    true,
    'churn_modelling.csv',
    'RowNumber|CustomerId|Surname|CreditScore|Geography|Gender|Age|Tenure|Balance|NumOfProducts|HasCrCard|IsActiveMember|EstimatedSalary|Exited',
    {
      target: 'Exited',
      tags: ['domain:marketing'],
    },
  ),
  dataset(
    'IBM HR attrition',
    true,
    'wa_fn-usec_-hr-employee-attrition.csv|hr-employee-attrition.csv|employee_attrition.csv',
    ATTRITION,
    {
      target: 'Attrition',
      tags: ['domain:employment'],
    },
  ),
  dataset(
    'Loan prediction',
    true,
    'train_u6lujux_cvtuz9i.csv|loan_prediction.csv|train_ctruoa.csv',
    'Loan_ID|Gender|Married|Dependents|Education|Self_Employed|ApplicantIncome|CoapplicantIncome|LoanAmount|Loan_Amount_Term|Credit_History|Property_Area|Loan_Status',
    {
      target: 'Loan_Status',
      tags: ['domain:credit'],
    },
  ),
  dataset(
    'Give me some credit',
    true,
    'cs-training.csv|cs-test.csv',
    'SeriousDlqin2yrs|RevolvingUtilizationOfUnsecuredLines|age|DebtRatio|MonthlyIncome|NumberOfOpenCreditLinesAndLoans|NumberOfDependents',
    {
      target: 'SeriousDlqin2yrs',
      tags: ['domain:credit'],
    },
  ),
  dataset(
    'Bank account fraud',
    true,
    'bankaccountfraud|aequitas.flow.datasets.bankaccountfraud',
    'fraud_bool|income|customer_age|name_email_similarity|employment_status|housing_status',
    {
      target: 'fraud_bool',
      tags: ['domain:marketing'],
    },
  ),
  dataset('NHANES', true, 'nhanesi|shap.datasets.nhanesi', 'Age|Sex|Race|BMI|Systolic BP|Diastolic BP', {
    tags: ['domain:health'],
  }),
  dataset(
    'Mall customers',
    true,
    'mall_customers.csv',
    'CustomerID|Gender|Age|Annual Income (k$)|Spending Score (1-100)',
    { toy: true },
  ),
  dataset('Social network ads', true, 'social_network_ads.csv', 'User ID|Gender|Age|EstimatedSalary|Purchased', {
    target: 'Purchased',
    toy: true,
  }),
  dataset(
    'Titanic',
    true,
    'titanic.csv|titanic/train.csv|titanic/test.csv|fetch_openml:titanic|fetch_openml:40945|catboost.datasets.titanic|titanic_train.csv|titanic.xls|titanic3.xls',
    TITANIC,
    {
      target: 'Survived',
      toy: true,
    },
  ),
  dataset(
    'Titanic (seaborn)',
    true,
    'load_dataset:titanic|get_data:titanic',
    'survived|pclass|sex|age|sibsp|parch|fare|embarked|class|who|adult_male|deck|embark_town|alive|alone',
    {
      target: 'survived',
      toy: true,
    },
  ),
  dataset(
    'Faces: LFW, Olivetti, CelebA, FairFace, UTKFace',
    true,
    'fetch_lfw_people|fetch_lfw_pairs|fetch_olivetti_faces|celeba|lfwpeople|lfwpairs|widerface|fer2013|list_attr_celeba.csv|load_dataset:nlphuji/utk_faces|load_dataset:huggingfacem4/fairface|fer2013.csv',
    '',
    {
      tags: ['faces', 'domain:biometrics'],
    },
  ),
  dataset(
    'Civil comments and Jigsaw',
    true,
    'load_dataset:google/civil_comments|load_dataset:civil_comments|load_dataset:jigsaw_toxicity_pred|load_dataset:hate_speech18',
    'text|toxicity|identity_attack|male|female|black|white|muslim|jewish',
    {
      target: 'toxicity',
      tags: ['domain:moderation'],
    },
  ),
  dataset('Diabetes progression', true, 'load_diabetes|shap.datasets.diabetes', 'age|sex|bmi|bp|s1|s2|s3|s4|s5|s6', {
    target: 'target',
    toy: true,
  }),
  dataset(
    'Breast cancer (Wisconsin)',
    true,
    'load_breast_cancer|fetch_openml:breast-w|fetch_ucirepo:17|breast-cancer-wisconsin.data|get_data:cancer',
    'mean radius|mean texture|mean perimeter|mean area|mean smoothness|mean compactness|mean concavity|mean concave points|mean symmetry|mean fractal dimension',
    {
      target: 'target',
      toy: true,
    },
  ),
  dataset(
    'Boston housing',
    false,
    'load_boston|fetch_openml:531|fetch_openml:boston|fetch_boston|boston.csv|housing.data|bostonhousing.csv|shap.datasets.boston|keras.datasets.boston_housing.load_data|get_data:boston',
    HOUSING,
    {
      target: 'MEDV',
      tags: ['contested'],
    },
  ),
];

const things: Row[] = [
  dataset(
    'Iris',
    false,
    'load_iris|iris.csv|iris.data|load_dataset:iris|fetch_openml:iris|fetch_openml:61|fetch_ucirepo:53|get_data:iris|plotly.data.iris|plotly.express.data.iris|shap.datasets.iris',
    'sepal_length|sepal_width|petal_length|petal_width|species',
    {
      target: 'species',
      toy: true,
    },
  ),
  dataset(
    'Wine',
    false,
    'load_wine|wine.csv|wine.data|fetch_openml:wine|fetch_ucirepo:109|get_data:wine',
    'alcohol|malic_acid|ash|alcalinity_of_ash|magnesium|total_phenols|flavanoids|nonflavanoid_phenols|proanthocyanins|color_intensity|hue|od280/od315_of_diluted_wines|proline',
    {
      target: 'target',
      toy: true,
    },
  ),
  dataset(
    'Wine quality',
    false,
    'winequality-red.csv|winequality-white.csv|winequality.csv|fetch_ucirepo:186',
    'fixed acidity|volatile acidity|citric acid|residual sugar|chlorides|free sulfur dioxide|total sulfur dioxide|density|pH|sulphates|alcohol|quality',
    {
      target: 'quality',
      toy: true,
    },
  ),
  dataset(
    'Digits and MNIST',
    false,
    'load_digits|fetch_openml:mnist_784|fetch_openml:554|keras.datasets.mnist.load_data|mnist|mnist_train.csv|load_dataset:mnist|load_dataset:ylecun/mnist|fashionmnist|fetch_openml:fashion-mnist|keras.datasets.fashion_mnist.load_data|kmnist|usps|emnist',
    '',
    {
      toy: true,
    },
  ),
  dataset(
    'CIFAR and other objects',
    false,
    'keras.datasets.cifar10.load_data|keras.datasets.cifar100.load_data|cifar10|cifar100|svhn|stl10|flowers102|oxfordiiitpet|food101|caltech101|caltech256|load_dataset:cifar10|imagenet',
    '',
    {
      toy: true,
    },
  ),
  dataset(
    '20 newsgroups and reviews',
    false,
    'fetch_20newsgroups|fetch_20newsgroups_vectorized|fetch_rcv1|keras.datasets.imdb.load_data|keras.datasets.reuters.load_data|load_dataset:imdb|load_dataset:stanfordnlp/imdb|load_dataset:ag_news',
    '',
    {
      toy: true,
    },
  ),
  dataset(
    'California housing',
    false,
    'fetch_california_housing|shap.datasets.california|keras.datasets.california_housing.load_data|fetch_openml:california_housing',
    'MedInc|HouseAge|AveRooms|AveBedrms|Population|AveOccup|Latitude|Longitude',
    {
      target: 'MedHouseVal',
      toy: true,
    },
  ),
  dataset(
    'California housing (Géron)',
    false,
    'housing.csv|housing/housing.csv',
    'longitude|latitude|housing_median_age|total_rooms|total_bedrooms|population|households|median_income|median_house_value|ocean_proximity',
    {
      target: 'median_house_value',
      toy: true,
    },
  ),
  dataset(
    'Ames housing',
    false,
    'ameshousing.csv|ames.csv|fetch_openml:house_prices|fetch_openml:42165|ames_housing_no_missing.csv',
    'Id|MSSubClass|MSZoning|LotFrontage|LotArea|Street|Neighborhood|OverallQual|YearBuilt|GrLivArea|SalePrice',
    {
      target: 'SalePrice',
      toy: true,
    },
  ),
  dataset(
    'Palmer penguins',
    false,
    'load_dataset:penguins|penguins.csv|penguins_size.csv|penguins_lter.csv|fetch_openml:penguins|load_penguins',
    'species|island|bill_length_mm|bill_depth_mm|flipper_length_mm|body_mass_g|sex',
    {
      target: 'species',
      toy: true,
    },
  ),
  dataset(
    'Auto MPG',
    false,
    'load_dataset:mpg|auto-mpg.csv|auto-mpg.data|mpg.csv|fetch_openml:autompg|fetch_ucirepo:9|auto_mpg.csv',
    'mpg|cylinders|displacement|horsepower|weight|acceleration|model_year|origin|name',
    {
      target: 'mpg',
      toy: true,
    },
  ),
  dataset(
    'Tips',
    false,
    'load_dataset:tips|tips.csv|plotly.data.tips|plotly.express.data.tips',
    'total_bill|tip|sex|smoker|day|time|size',
    { target: 'tip', toy: true },
  ),
  dataset(
    'Diamonds',
    false,
    'load_dataset:diamonds|diamonds.csv|get_data:diamond',
    'carat|cut|color|clarity|depth|table|price|x|y|z',
    { target: 'price', toy: true },
  ),
  dataset('Flights', false, 'load_dataset:flights', 'year|month|passengers', {
    target: 'passengers',
    toy: true,
  }),
  dataset(
    'Abalone',
    false,
    'abalone.csv|abalone.data|fetch_openml:abalone|fetch_ucirepo:1|get_data:abalone',
    'Sex|Length|Diameter|Height|Whole weight|Shucked weight|Viscera weight|Shell weight|Rings',
    {
      target: 'Rings',
      toy: true,
    },
  ),
  dataset(
    'Mushrooms',
    false,
    'mushrooms.csv|agaricus-lepiota.data|fetch_openml:mushroom|fetch_ucirepo:73',
    'class|cap-shape|cap-surface|cap-color|bruises|odor|gill-attachment|gill-size|gill-color|stalk-shape|population|habitat',
    {
      target: 'class',
      toy: true,
    },
  ),
  dataset(
    'Forest cover',
    false,
    'fetch_covtype|covtype.data|fetch_openml:covertype',
    'Elevation|Aspect|Slope|Horizontal_Distance_To_Hydrology|Wilderness_Area|Soil_Type|Cover_Type',
    {
      target: 'Cover_Type',
    },
  ),
  dataset('Network intrusion (KDD)', false, 'fetch_kddcup99|kddcup.data', '', {}),
  dataset('Linnerud exercise', true, 'load_linnerud', 'Chins|Situps|Jumps|Weight|Waist|Pulse', { toy: true }),
  dataset(
    'Credit card fraud (PCA)',
    false,
    'creditcard.csv|fetch_openml:creditcard|fetch_openml:1597',
    'Time|V1|V2|V3|V28|Amount|Class',
    { target: 'Class' },
  ),
  dataset(
    'Bike sharing',
    false,
    'fetch_openml:bike_sharing_demand|fetch_openml:42712|fetch_ucirepo:275',
    'season|year|month|hour|holiday|weekday|workingday|weather|temp|feel_temp|humidity|windspeed|count',
    {
      target: 'count',
      toy: true,
    },
  ),
  dataset(
    'Airline passengers',
    false,
    'airline-passengers.csv|airpassengers.csv|international-airline-passengers.csv',
    'Month|Passengers',
    { target: 'Passengers', toy: true, tags: ['time'] },
  ),
  dataset(
    'Spam',
    false,
    'spam.csv|spambase.data|fetch_openml:spambase|smsspamcollection|load_dataset:sms_spam|fetch_ucirepo:94',
    '',
    { toy: true },
  ),
];

export const datasets: Row[] = [...people, ...things];
