using System;
using Netwright;

[Network(4)]
[Dense(3)]
public partial class Plain;

public static class Program
{
    public static float AsFloat(byte pixel) => pixel / 255f;

    public static float Converted(byte pixel) => (float)pixel / 255;

    public static int WholeShares(byte pixel) => pixel / 255;

    public static float Averages(int sum) => sum / 255;

    public static float Halves(byte pixel) => pixel / 128;
}
