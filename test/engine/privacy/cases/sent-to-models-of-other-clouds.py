import dashscope
import pandas as pd
import qianfan
from dashscope import Generation
from volcenginesdkarkruntime import Ark

案件 = pd.read_excel("案件.xlsx", usecols=["案件号", "被保险人姓名", "手机号码", "诊断", "金额"])


def 起草(行):
    提示 = f"给{行['被保险人姓名']}写一封回信，手机{行['手机号码']}"
    return dashscope.Generation.call(model="qwen-plus", prompt=提示)  # expect: PRV005 "`被保险人姓名`"


起草(案件.set_index("案件号").loc[3])
问 = [{"role": "user", "content": 案件.head().to_string()}]
Generation.call(model="qwen-plus", messages=问)  # expect: PRV005 "`被保险人姓名`"
Ark(api_key="x").chat.completions.create(model="doubao", messages=问)  # expect: PRV005 "`被保险人姓名`"
qianfan.ChatCompletion().do(messages=问)  # expect: PRV005 "`被保险人姓名`"
数 = 案件.groupby("诊断")["金额"].sum().to_string()
Generation.call(model="qwen-plus", prompt="写月报：" + 数)
