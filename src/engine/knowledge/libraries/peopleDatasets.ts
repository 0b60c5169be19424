// Data sets of people that code names rather than reads, so that column rules see their columns. Tags: `domain:…` for the decision at
// stake, `contested` and `withdrawn` with the reason in contested.ts. Columns as in the usual release.
import { dataset, type Row } from '../rows';

const ADULT =
  'age|workclass|fnlwgt|education|education-num|marital-status|occupation|relationship|race|sex|capital-gain|capital-loss|hours-per-week|native-country|class';
const GERMAN =
  'checking_status|duration|credit_history|purpose|credit_amount|savings_status|employment|installment_commitment|personal_status|other_parties|residence_since|property_magnitude|age|other_payment_plans|housing|existing_credits|job|num_dependents|own_telephone|foreign_worker|class';
const GERMAN_PLAIN = 'Age|Sex|Job|Housing|Saving accounts|Checking account|Credit amount|Duration|Purpose|Risk';
const COMPAS =
  'id|name|first|last|compas_screening_date|sex|dob|age|age_cat|race|juv_fel_count|decile_score|juv_misd_count|juv_other_count|priors_count|days_b_screening_arrest|c_jail_in|c_jail_out|c_charge_degree|c_charge_desc|is_recid|is_violent_recid|score_text|two_year_recid';
const COMPAS_OF_AIF360 =
  'sex|age|age_cat|race|juv_fel_count|juv_misd_count|juv_other_count|priors_count|c_charge_degree|c_charge_desc|two_year_recid';
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
const CARD_CUSTOMERS =
  'CLIENTNUM|Attrition_Flag|Customer_Age|Gender|Dependent_count|Education_Level|Marital_Status|Income_Category|Card_Category|Months_on_book|Total_Relationship_Count|Months_Inactive_12_mon|Contacts_Count_12_mon|Credit_Limit|Total_Revolving_Bal|Avg_Open_To_Buy|Total_Amt_Chng_Q4_Q1|Total_Trans_Amt|Total_Trans_Ct|Total_Ct_Chng_Q4_Q1|Avg_Utilization_Ratio';
const ADMISSIONS =
  'Name|Age|Gender|Blood Type|Medical Condition|Date of Admission|Doctor|Hospital|Insurance Provider|Billing Amount|Room Number|Admission Type|Discharge Date|Medication|Test Results';
const HOUSING = 'CRIM|ZN|INDUS|CHAS|NOX|RM|AGE|DIS|RAD|TAX|PTRATIO|B|LSTAT|MEDV';
const PIMA = 'Pregnancies|Glucose|BloodPressure|SkinThickness|Insulin|BMI|DiabetesPedigreeFunction|Age|Outcome';

export const peopleDatasets: Row[] = [
  dataset(
    'Adult (census income)',
    true,
    'adult|adult.csv|adult.data|adult.test|fetch_openml:adult|fetch_openml:1590|fetch_openml:179|fetch_adult|adultdataset|load_preproc_data_adult|shap.datasets.adult|catboost.datasets.adult|fetch_ucirepo:2|fetch_ucirepo:adult|get_data:income|get_data:census|census-income.csv|adult-census.csv|load_dataset:scikit-learn/adult-census-income|adult_income.csv|adult-train.csv|adult-test.csv|adult_census.csv|adult_data.csv|census.csv',
    ADULT,
    { target: 'class', tags: ['domain:income'] },
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
    'compas-scores-two-years.csv|compas-scores-two-years-violent.csv|cox-violent-parsed.csv|cox-parsed.csv|compas-scores.csv|compas-scores-raw.csv|compas.csv|propublica_data_for_fairml.csv|fetch_openml:compas-two-years|fetch_openml:42192',
    COMPAS,
    { target: 'two_year_recid', tags: ['domain:justice'] },
  ),
  // AIF360's loaders leave out who it was: https://aif360.readthedocs.io/en/stable/modules/generated/aif360.sklearn.datasets.fetch_compas.html
  dataset('COMPAS recidivism', true, 'compasdataset|load_preproc_data_compas|fetch_compas', COMPAS_OF_AIF360, {
    target: 'two_year_recid',
    tags: ['domain:justice'],
  }),
  dataset(
    'German credit',
    true,
    'german.data|fetch_openml:credit-g|fetch_openml:31|germandataset|load_preproc_data_german|fetch_german|fetch_ucirepo:144|credit-g.csv',
    GERMAN,
    { target: 'class', tags: ['domain:credit'] },
  ),
  // The release with plain names, as it goes round in competitions.
  dataset('German credit', true, 'german_credit_data.csv|load_german', GERMAN_PLAIN, {
    target: 'Risk',
    tags: ['domain:credit'],
  }),
  dataset(
    'Bank marketing',
    true,
    'bank.csv|banking.csv|bank-full.csv|bank-additional-full.csv|bank-additional.csv|fetch_openml:bank-marketing|fetch_openml:1461|fetch_openml:1558|fetch_bank_marketing|bankdataset|fetch_bank|fetch_ucirepo:222|get_data:bank',
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
  dataset('Diabetes 130 US hospitals', true, 'diabetic_data.csv|fetch_ucirepo:296|get_data:diabetes_130', DIABETES130, {
    target: 'readmitted',
    tags: ['domain:health'],
  }),
  // Fairlearn's version has neither encounter nor patient numbers (its data card, and OpenML 43874).
  dataset(
    'Diabetes 130 US hospitals (Fairlearn)',
    true,
    'fetch_openml:43874|fetch_diabetes_hospital',
    'race|gender|age|discharge_disposition_id|admission_source_id|time_in_hospital|medical_specialty|num_lab_procedures|num_procedures|num_medications|primary_diagnosis|number_diagnoses|max_glu_serum|A1Cresult|insulin|change|diabetesMed|medicare|medicaid|had_emergency|had_inpatient_days|had_outpatient_days|readmit_30_days',
    { target: 'readmit_30_days', tags: ['domain:health'] },
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
    'student-mat.csv|student-por.csv|student_mat.csv|student_por.csv|fetch_ucirepo:320',
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
    'Heart disease (four hospitals)',
    true,
    'heart_disease_uci.csv',
    'id|age|sex|dataset|cp|trestbps|chol|fbs|restecg|thalch|exang|oldpeak|slope|ca|thal|num',
    {
      target: 'num',
      tags: ['domain:health'],
    },
  ),
  dataset(
    'Heart disease (Cleveland)',
    true,
    'heart.csv|heart-disease.csv|processed.cleveland.data|heart_cleveland_upload.csv|fetch_ucirepo:45|heart_disease.csv|get_data:heart',
    HEART,
    {
      target: 'target',
      tags: ['domain:health'],
    },
  ),
  dataset(
    'Pima diabetes',
    true,
    'diabetes.csv|pima-indians-diabetes.csv|pima_indians_diabetes.csv|pima.csv|pima-indians-diabetes.data.csv|fetch_openml:diabetes|fetch_openml:37|get_data:diabetes',
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
  dataset('Credit card customers', true, 'bankchurners.csv', CARD_CUSTOMERS, {
    target: 'Attrition_Flag',
    tags: ['domain:marketing'],
  }),
  dataset('Hospital admissions', true, 'healthcare_dataset.csv', ADMISSIONS, { target: 'Test Results' }),
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
    'Home Credit default risk',
    true,
    'application_train.csv|application_test.csv',
    'SK_ID_CURR|TARGET|NAME_CONTRACT_TYPE|CODE_GENDER|FLAG_OWN_CAR|FLAG_OWN_REALTY|CNT_CHILDREN|AMT_INCOME_TOTAL|AMT_CREDIT|AMT_ANNUITY|AMT_GOODS_PRICE|NAME_INCOME_TYPE|NAME_EDUCATION_TYPE|NAME_FAMILY_STATUS|NAME_HOUSING_TYPE|DAYS_BIRTH|DAYS_EMPLOYED|OCCUPATION_TYPE|CNT_FAM_MEMBERS|ORGANIZATION_TYPE|EXT_SOURCE_1|EXT_SOURCE_2|EXT_SOURCE_3',
    {
      target: 'TARGET',
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
    'Titanic (TensorFlow)',
    true,
    'tf-datasets/titanic/train.csv|tf-datasets/titanic/eval.csv',
    'survived|sex|age|n_siblings_spouses|parch|fare|class|deck|embark_town|alone',
    {
      target: 'survived',
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
