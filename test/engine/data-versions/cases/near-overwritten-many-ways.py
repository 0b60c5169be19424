# Nothing here runs any of it; each method asks the one before it twice.
import pandas as pd


class Store:
    def load(self):
        return pd.read_csv("rows.csv")

    def step0(self):
        rows = self.load()
        rows.to_csv("rows.csv")

    def step1(self):
        return self.step0(), self.step0()

    def step2(self):
        return self.step1(), self.step1()

    def step3(self):
        return self.step2(), self.step2()

    def step4(self):
        return self.step3(), self.step3()

    def step5(self):
        return self.step4(), self.step4()

    def step6(self):
        return self.step5(), self.step5()

    def step7(self):
        return self.step6(), self.step6()

    def step8(self):
        return self.step7(), self.step7()

    def step9(self):
        return self.step8(), self.step8()

    def step10(self):
        return self.step9(), self.step9()

    def step11(self):
        return self.step10(), self.step10()

    def step12(self):
        return self.step11(), self.step11()

    def step13(self):
        return self.step12(), self.step12()

    def step14(self):
        return self.step13(), self.step13()

    def step15(self):
        return self.step14(), self.step14()

    def step16(self):
        return self.step15(), self.step15()

    def step17(self):
        return self.step16(), self.step16()

    def step18(self):
        return self.step17(), self.step17()

    def step19(self):
        return self.step18(), self.step18()

    def step20(self):
        return self.step19(), self.step19()

    def step21(self):
        return self.step20(), self.step20()

    def step22(self):
        return self.step21(), self.step21()

    def step23(self):
        return self.step22(), self.step22()

    def step24(self):
        return self.step23(), self.step23()

    def step25(self):
        return self.step24(), self.step24()

    def step26(self):
        return self.step25(), self.step25()

    def step27(self):
        return self.step26(), self.step26()

    def step28(self):
        return self.step27(), self.step27()

    def step29(self):
        return self.step28(), self.step28()

    def step30(self):
        return self.step29(), self.step29()
