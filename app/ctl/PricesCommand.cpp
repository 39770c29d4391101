// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/PricesCommand.h"

#include "app/ctl/Arguments.h"
#include "app/ctl/Output.h"
#include "base/Clock.h"
#include "base/Paths.h"
#include "base/ReadFile.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTimeZone>

namespace ctl {
namespace {

using namespace Qt::StringLiterals;
using base::Error;
using base::Result;
using usage::PriceBook;

QString tr(const char *text)
{
    return QCoreApplication::translate("ctl", text);
}

QString pricesFolder()
{
    return base::Paths::fromEnvironment().data + u"/prices"_s;
}

QString sinceWords(const PriceBook::Edition &edition)
{
    if (edition.since == PriceBook::always)
        return tr("for all costs");
    const QString at = QDateTime::fromMSecsSinceEpoch(edition.since, QTimeZone::utc()).toString(Qt::ISODate);
    return tr("for costs since %1").arg(at);
}

void printJson(const PriceBook &prices)
{
    QJsonArray editions;
    for (const PriceBook::Edition &edition : prices.editions()) {
        QJsonObject json{{u"version"_s, edition.table.version()},
                         {u"models"_s, static_cast<qint64>(edition.table.size())},
                         {u"imported"_s, !edition.file.isEmpty()}};
        if (!edition.file.isEmpty())
            json.insert(u"importedAt"_s, edition.importedAt.toString(Qt::ISODateWithMs));
        if (edition.since != PriceBook::always)
            json.insert(u"since"_s,
                        QDateTime::fromMSecsSinceEpoch(edition.since, QTimeZone::utc()).toString(Qt::ISODateWithMs));
        editions.append(json);
    }
    printText(QString::fromUtf8(QJsonDocument(QJsonObject{{u"tables"_s, editions}}).toJson()));
}

void printTables(const PriceBook &prices)
{
    QString text;
    for (const PriceBook::Edition &edition : prices.editions()) {
        const QString origin = edition.file.isEmpty() ? tr("came with Gantry") : sinceWords(edition);
        text += tr("%1: %2 models, %3").arg(edition.table.version()).arg(edition.table.size()).arg(origin) + u'\n';
    }
    printText(text);
}

Result<QByteArray> readPrices(const QString &path)
{
    if (path != u"-")
        return base::readFile(path, PriceBook::maxFileBytes);
    QFile input;
    if (!input.open(stdin, QIODevice::ReadOnly))
        return base::fail(Error::Kind::NotFound, tr("%1 cannot be read: %2").arg(path, input.errorString()));
    return input.read(PriceBook::maxFileBytes + 1);
}

Result<> change(const UsageArguments &arguments, PriceBook &prices)
{
    if (arguments.removesPrices)
        return prices.removeLast(pricesFolder());
    const auto bytes = readPrices(arguments.priceFile);
    if (!bytes)
        return std::unexpected(bytes.error());
    auto done = prices.import(pricesFolder(), *bytes, base::SystemClock().now(),
                              arguments.computeAnew ? PriceBook::Past::ComputeAnew : PriceBook::Past::Keep);
    if (!done)
        done.error().message = tr("%1: %2 The old prices stay.").arg(arguments.priceFile, done.error().message);
    return done;
}

} // namespace

std::shared_ptr<const PriceBook> loadPrices()
{
    QStringList problems;
    auto prices = std::make_shared<const PriceBook>(PriceBook::load(pricesFolder(), &problems));
    for (const QString &problem : std::as_const(problems))
        printError({Error::Kind::Corrupt, problem, {}});
    return prices;
}

int runPrices(const UsageArguments &arguments)
{
    PriceBook prices = *loadPrices();
    if (arguments.removesPrices || !arguments.priceFile.isEmpty()) {
        const base::Paths paths = base::Paths::fromEnvironment();
        auto done = paths.create();
        if (done)
            done = change(arguments, prices);
        if (!done) {
            printError(done.error());
            return done.error().kind == Error::Kind::InvalidInput ? exitcode::usage : exitcode::failed;
        }
    }
    if (arguments.json)
        printJson(prices);
    else
        printTables(prices);
    return exitcode::succeeded;
}

} // namespace ctl
