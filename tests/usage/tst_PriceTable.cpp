// SPDX-License-Identifier: GPL-3.0-or-later
#include "usage/PriceTable.h"
#include "usage/Pricing.h"

#include <QTest>

using usage::PriceTable;
using usage::Pricing;

class tst_PriceTable : public QObject
{
    Q_OBJECT
private slots:
    void findsPrices_data();
    void findsPrices();
    void chargesByTier();
    void multipliesFastMode();
    void choosesWhoseFigureCounts();
    void renamesModels();
    void refusesWrongFiles_data();
    void refusesWrongFiles();
    void readsAFile();
};

void tst_PriceTable::findsPrices_data()
{
    QTest::addColumn<QByteArray>("model");
    QTest::addColumn<double>("input"); // dollars per million tokens; negative: nobody knows
    const auto row = [](const char *model, double input) { QTest::newRow(model) << QByteArray(model) << input; };
    row("claude-opus-5", 5);
    row("claude-sonnet-5", 2);
    row("claude-haiku-4-5-20251001", 1);
    row("claude-sonnet-5-20261010", 2);
    row("claude-opus-5[1m]", 5);
    row("anthropic/claude-opus-5", 5);
    row("somewhere/claude-opus-5", 5);
    row("claude-opus-4-5-thinking", 5);
    row("claude-opus-4.5", 5);
    row("claude-opus-4@20250514", 15);
    row("opus", 5);
    row("sonnet", 3);
    row("claude-opus-4-9", -1);
    row("claude-opus-5-1", -1);
    row("claude-haiku-5", -1);
    row("claude-opus-4-0", -1);
    row("CLAUDE-OPUS-5", -1);
    row("local-model", -1);
    row("", -1);
    row("-", -1);
}

void tst_PriceTable::findsPrices()
{
    QFETCH(QByteArray, model);
    QFETCH(double, input);
    const auto *const price = PriceTable::builtIn().find(model.toStdString());
    QCOMPARE(price != nullptr, input >= 0);
    if (price)
        QCOMPARE(price->input.base * 1e6, input);
}

void tst_PriceTable::chargesByTier()
{
    const auto &price = *PriceTable::builtIn().find("claude-sonnet-4-5-20250929");
    QCOMPARE(price.of({.input = 300'000}, false), 0.6 + 0.6);
    QCOMPARE(price.of({.input = 150'000, .cacheRead = 150'000}, false), 0.45 + 0.045);
    QCOMPARE(price.of({.write5m = 150'000, .write1h = 150'000}, false), 0.5625 + 0.9);
    QCOMPARE(price.of({.write1h = 300'000}, false), 1.2 + 1.2);
    QCOMPARE(price.of({.output = 200'000}, false), 3.0);
}

void tst_PriceTable::multipliesFastMode()
{
    const auto cost
        = [](const char *model) { return PriceTable::builtIn().find(model)->of({.input = 1'000'000}, true); };
    QCOMPARE(cost("claude-opus-4-6"), 30.0);
    QCOMPARE(cost("claude-opus-5"), 10.0);
    QCOMPARE(cost("claude-haiku-4-5"), 1.0);
}

void tst_PriceTable::choosesWhoseFigureCounts()
{
    usage::Candidate told;
    told.tokens.input = 1'000'000;
    told.costUsd = -0.25;
    told.flags = usage::Candidate::HasCost;
    usage::Candidate untold = told;
    untold.flags = 0;
    const auto costs = [&](usage::CostMode mode, const char *model) {
        Pricing pricing(PriceTable::builtIn(), mode);
        const auto number = pricing.numberOf(model);
        return std::tuple(pricing.costOf(told, number), pricing.costOf(untold, number), pricing.isUnknown(told, number),
                          pricing.isUnknown(untold, number));
    };
    using usage::CostMode;
    QVERIFY(costs(CostMode::Auto, "claude-opus-5") == std::tuple(-0.25, 5.0, false, false));
    QVERIFY(costs(CostMode::Calculate, "claude-opus-5") == std::tuple(5.0, 5.0, false, false));
    QVERIFY(costs(CostMode::Display, "claude-opus-5") == std::tuple(-0.25, 0.0, false, false));
    QVERIFY(costs(CostMode::Auto, "who") == std::tuple(-0.25, 0.0, false, true));
    QVERIFY(costs(CostMode::Calculate, "who") == std::tuple(0.0, 0.0, true, true));
    QVERIFY(costs(CostMode::Auto, "<synthetic>") == std::tuple(-0.25, 0.0, false, false));
}

void tst_PriceTable::renamesModels()
{
    for (const char *aliases : {"mine = claude-opus-5, =x, y=", R"({"mine": "claude-opus-5", "z": 5})"}) {
        Pricing pricing(PriceTable::builtIn(), usage::CostMode::Auto, Pricing::readAliases(aliases));
        QCOMPARE(pricing.numberOf("mine"), pricing.numberOf("claude-opus-5"));
        QVERIFY(pricing.numberOf("y") != pricing.numberOf("mine"));
    }
}

void tst_PriceTable::refusesWrongFiles_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<int>("line");
    const QByteArray head = "{\"format\": 1,\n \"version\": \"v\",\n \"models\": {\n";
    const QByteArray price = R"("input": 1e-6, "output": 1e-6, "cache_write_5m": 1e-6, "cache_write_1h": 1e-6)";
    const auto row = [](const char *name, const QByteArray &file, int line) { QTest::newRow(name) << file << line; };
    row("empty", "", 1);
    row("no object", "[1]", 1);
    row("other format", "{\n\"format\": 2}", 2);
    row("version of another type", "{\"format\": 1,\n\n\"version\": 5}", 3);
    row("no models", "{\"format\": 1, \"version\": \"v\"}", 1);
    row("a price as text",
        head + "\"a\": {" + price + ", \"cache_read\": 0},\n\"b\": {" + price + ",\n\"cache_read\": \"1\"}}}", 6);
    row("a negative price", head + "\"a\": {\"input\": -1}}}", 4);
    row("a price of a million tokens", head + "\"a\": {\"input\": 5}}}", 4);
    row("a price that is missing", head + "\n\"a\": {" + price + "}}}", 5);
    row("a wrong tier", head + "\"a\": {" + price + ", \"cache_read\": 0,\n\"above_200k\": {\"input\": null}}}}", 5);
    row("a wrong factor", head + "\"a\": {" + price + ", \"cache_read\": 0,\n\"fast_multiplier\": true}}}", 5);
    row("a model twice",
        head + "\"a\": {" + price + ", \"cache_read\": 0},\n\"a\": {" + price + ", \"cache_read\": 0}}}", 5);
    row("something behind", head + "\"a\": {" + price + ", \"cache_read\": 0}}}\n{}", 5);
}

void tst_PriceTable::refusesWrongFiles()
{
    QFETCH(QByteArray, file);
    QFETCH(int, line);
    const auto table = PriceTable::read(file);
    QVERIFY(!table);
    QVERIFY(table.error().kind == base::Error::Kind::InvalidInput);
    QVERIFY2(table.error().message.contains(QStringLiteral("line %1:").arg(line)), qPrintable(table.error().message));
}

void tst_PriceTable::readsAFile()
{
    const auto table
        = PriceTable::read(R"({"format": 1, "version": "mine", "other": [1], "models": {"a": {"input": 1e-6,
        "output": 0, "cache_write_5m": 0, "cache_write_1h": 0, "cache_read": 0, "context": 5,
        "above_200k": {"input": 2e-6}, "fast_multiplier": 3}}, "aliases": {}})");
    QVERIFY2(table, table ? "" : qPrintable(table.error().message));
    QCOMPARE(table->version(), QStringLiteral("mine"));
    QCOMPARE(table->size(), 1);
    QCOMPARE(table->find("a")->of({.input = 300'000}, true), 1.2);
    QVERIFY(PriceTable::builtIn().size() > 300);
}

QTEST_GUILESS_MAIN(tst_PriceTable)
#include "tst_PriceTable.moc"
