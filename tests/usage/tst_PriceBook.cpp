// SPDX-License-Identifier: GPL-3.0-or-later
#include "usage/PriceBook.h"
#include "usage/Pricing.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::StringLiterals;
using base::Error;
using usage::Candidate;
using usage::PriceBook;
using usage::Pricing;

namespace {

QByteArray table(const QByteArray &version, const QByteArray &model, const QByteArray &price)
{
    QByteArray fields;
    for (const char *field : {"input", "output", "cache_write_5m", "cache_write_1h", "cache_read"})
        fields += QByteArray(fields.isEmpty() ? "\"" : ", \"") + field + "\": " + price;
    return "{\n \"format\": 1,\n \"version\": \"" + version + "\",\n \"models\": {\n  \"" + model + "\": {" + fields
        + "}\n }\n}\n";
}

QDateTime at(int hour)
{
    return QDateTime(QDate(2026, 11, 20), QTime(hour, 0), QTimeZone::utc());
}

double costAt(const PriceBook &book, const std::string &model, const QDateTime &time)
{
    Pricing pricing(std::make_shared<const PriceBook>(book));
    Candidate candidate;
    candidate.at = time.toMSecsSinceEpoch();
    candidate.tokens.input = 1000;
    return pricing.costOf(candidate, pricing.numberOf(model));
}

} // namespace

class tst_PriceBook : public QObject
{
    Q_OBJECT
private slots:
    void keepsWhatWasSpentBefore();
    void computesAnewWhenAsked();
    void pricesThePastOfWhatNobodyKnew();
    void leavesOtherModelsAsTheyWere();
    void refusesAWrongFile();
    void refusesAHugeFile();
    void isTheSameAfterARestart();
    void leavesOutADamagedFile();
    void takesAnImportBack();
    void changesItsKey();
};

void tst_PriceBook::keepsWhatWasSpentBefore()
{
    const QTemporaryDir folder;
    PriceBook book;
    const double before = costAt(book, "claude-opus-5", at(9));
    QVERIFY(book.import(folder.path(), table("new", "claude-opus-5", "1e-3"), at(12), PriceBook::Past::Keep));
    QCOMPARE(costAt(book, "claude-opus-5", at(9)), before);
    QCOMPARE(costAt(book, "claude-opus-5", at(12)), 1.0);
    QVERIFY(book.import(folder.path(), table("newer", "claude-opus-5", "2e-3"), at(15), PriceBook::Past::Keep));
    QCOMPARE(costAt(book, "claude-opus-5", at(9)), before);
    QCOMPARE(costAt(book, "claude-opus-5", at(14)), 1.0);
    QCOMPARE(costAt(book, "claude-opus-5", at(16)), 2.0);
}

void tst_PriceBook::computesAnewWhenAsked()
{
    const QTemporaryDir folder;
    PriceBook book;
    QVERIFY(book.import(folder.path(), table("a", "claude-opus-5", "1e-3"), at(12), PriceBook::Past::Keep));
    QVERIFY(book.import(folder.path(), table("b", "claude-opus-5", "2e-3"), at(13), PriceBook::Past::ComputeAnew));
    QCOMPARE(costAt(book, "claude-opus-5", at(1)), 2.0);
    QCOMPARE(costAt(book, "claude-opus-5", at(12)), 2.0);
}

void tst_PriceBook::pricesThePastOfWhatNobodyKnew()
{
    const QTemporaryDir folder;
    PriceBook book;
    QVERIFY(book.find("local-70b").empty());
    QVERIFY(book.import(folder.path(), table("a", "local-70b", "1e-3"), at(12), PriceBook::Past::Keep));
    QCOMPARE(costAt(book, "local-70b", at(1)), 1.0);
}

void tst_PriceBook::leavesOtherModelsAsTheyWere()
{
    const QTemporaryDir folder;
    PriceBook book;
    const double before = costAt(book, "claude-haiku-4-5", at(14));
    QVERIFY(before > 0);
    QVERIFY(book.import(folder.path(), table("a", "local-70b", "1"), at(12), PriceBook::Past::ComputeAnew));
    QCOMPARE(costAt(book, "claude-haiku-4-5", at(14)), before);
}

void tst_PriceBook::refusesAWrongFile()
{
    const QTemporaryDir folder;
    PriceBook book;
    const QString key = book.key();
    QByteArray wrong = table("a", "local-70b", "1e-3");
    wrong.replace("\"output\": 1e-3", "\"output\": \"much\"");
    const auto done = book.import(folder.path(), wrong, at(12), PriceBook::Past::Keep);
    QVERIFY(!done);
    QCOMPARE(done.error().kind, Error::Kind::InvalidInput);
    QVERIFY2(done.error().message.contains(u"5"_s), qPrintable(done.error().message)); // the line
    QCOMPARE(book.key(), key);
    QVERIFY(QDir(folder.path()).isEmpty());
}

void tst_PriceBook::refusesAHugeFile()
{
    const QTemporaryDir folder;
    PriceBook book;
    const auto done
        = book.import(folder.path(), QByteArray(PriceBook::maxFileBytes + 1, ' '), at(12), PriceBook::Past::Keep);
    QVERIFY(!done);
    QCOMPARE(done.error().kind, Error::Kind::TooLarge);
}

void tst_PriceBook::isTheSameAfterARestart()
{
    const QTemporaryDir folder;
    PriceBook book;
    QVERIFY(book.import(folder.path(), table("a", "claude-opus-5", "1e-3"), at(12), PriceBook::Past::Keep));
    QVERIFY(book.import(folder.path(), table("b", "local-70b", "2e-3"), at(13), PriceBook::Past::ComputeAnew));
    QStringList problems;
    const PriceBook again = PriceBook::load(folder.path(), &problems);
    QVERIFY2(problems.isEmpty(), qPrintable(problems.join(u' ')));
    QCOMPARE(again.key(), book.key());
    QCOMPARE(costAt(again, "claude-opus-5", at(13)), 1.0);
    for (const QFileInfo &file : QDir(folder.path()).entryInfoList(QDir::Files))
        QCOMPARE(file.permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
}

void tst_PriceBook::leavesOutADamagedFile()
{
    const QTemporaryDir folder;
    PriceBook book;
    QVERIFY(book.import(folder.path(), table("a", "local-70b", "1e-3"), at(12), PriceBook::Past::Keep));
    QVERIFY(book.import(folder.path(), table("b", "local-8b", "1e-3"), at(13), PriceBook::Past::Keep));
    QFile file(folder.filePath(book.editions().at(1).file));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("{\"format\": 1,\n oops") > 0);
    file.close();
    QStringList problems;
    const PriceBook again = PriceBook::load(folder.path(), &problems);
    QCOMPARE(problems.size(), 1);
    QVERIFY(problems.first().contains(book.editions().at(1).file));
    QVERIFY(again.find("local-70b").empty());
    QCOMPARE(again.find("local-8b").size(), 1U);

    QFile index(folder.filePath(u"index.json"_s));
    QVERIFY(index.open(QIODevice::WriteOnly) && index.write("[1, 2") > 0);
    index.close();
    problems.clear();
    QCOMPARE(PriceBook::load(folder.path(), &problems).editions().size(), 1U);
    QCOMPARE(problems.size(), 1);
}

void tst_PriceBook::takesAnImportBack()
{
    const QTemporaryDir folder;
    PriceBook book;
    const QString key = book.key();
    QVERIFY(!book.removeLast(folder.path()));
    QVERIFY(book.import(folder.path(), table("a", "local-70b", "1e-3"), at(12), PriceBook::Past::Keep));
    QVERIFY(book.removeLast(folder.path()));
    QCOMPARE(book.key(), key);
    QCOMPARE(PriceBook::load(folder.path()).key(), key);
}

void tst_PriceBook::changesItsKey()
{
    const QTemporaryDir folder;
    PriceBook book;
    const QString key = usage::bookKey(book, {});
    QVERIFY(usage::bookKey(book, "a=b") != key);
    QVERIFY(book.import(folder.path(), table("a", "local-70b", "1e-3"), at(12), PriceBook::Past::Keep));
    QVERIFY(usage::bookKey(book, {}) != key);
}

QTEST_GUILESS_MAIN(tst_PriceBook)
#include "tst_PriceBook.moc"
