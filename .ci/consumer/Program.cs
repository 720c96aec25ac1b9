using Netwright;
#if CSV
using Netwright.Data;
#endif

#if CSV
string path = Path.GetTempFileName();
File.WriteAllText(path, "a,b,xor\n0,0,0\n0,1,1\n1,0,1\n1,1,0\n");
Dataset<float> data = CsvData.From(path, csv => csv.Numbers("a", "b").Targets("xor")).Load();
File.Delete(path);
#else
Dataset<float> data = new([0, 0, 0, 1, 1, 0, 1, 1], [0, 1, 1, 0], count: 4);
#endif

var model = new Xor(seed: 1);
model.Fit(data, new FitOptions { Epochs = 2000, BatchSize = 4, Verbosity = Verbosity.Silent });

bool right = true;
float[] output = new float[1];
for (int i = 0; i < data.Count; i++)
{
    model.Predict(data.Input(i), output);
    Console.WriteLine(output[0].ToString("0.00"));
    right &= output[0] > 0.5f == data.Target(i)[0] > 0.5f;
}

return right && Typed.Learns() ? 0 : 1;

[Network(2)]
[Dense(8, Activation.Tanh)]
[Dense(1, Activation.Sigmoid)]
[Loss(Loss.BinaryCrossentropy)]
[Adam(0.05)]
public partial class Xor;
