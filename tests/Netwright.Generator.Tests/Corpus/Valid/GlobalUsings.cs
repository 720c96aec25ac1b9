global using Netwright;
global using Floats = float[];
// ==== Networks.cs
namespace App;

[Network(2)]
[Dense(1)]
public partial class Sum;
// ==== Program.cs
Floats output = new float[1];
new App.Sum().Predict([1, 2], output);
Console.WriteLine(output[0]);
