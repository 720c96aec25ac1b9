namespace App
{
    using Netwright;
    using static Netwright.Verbosity;

    namespace Inner
    {
        using Head = Netwright.Loss;

        [Network(4)]
        [Dense(2, Activation.Softmax)]
        [Loss(Head.KullbackLeibler)]
        [Sgd]
        public partial class Distribution
        {
            public void Learn(Dataset<float> data) => Fit(data, new FitOptions { Verbosity = Silent });
        }
    }
}
