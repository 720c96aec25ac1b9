#nullable disable
using Netwright;

namespace Old
{
    [Network(3)]
    [Dense(1)]
    [Loss(Loss.MeanSquaredError)]
    [Adam]
    public partial class Old
    {
        private string path = null;

        public Old(string path) : this(0)
        {
            this.path = path;
            if (path != null) { Load(path); }
        }

        public float Ask(float[] input)
        {
            var output = new float[1];
            if (input == null) { input = new float[] { 0, 0, 0 }; }
            Predict(input, output);
            return output[0];
        }

        public void Learn(Dataset<float> data) { Fit(data, null, null); Fit(data, null as FitOptions); }
    }
}
