# Who reads the news is nobody's sample: the fakes are what the rows are about.
reader = {"姓名": "陳大文", "電話": "+852 9482 3371"}  # expect: PRV009 "1 Hong Kong phone number"
