// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/ParallelText.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace ui;

class tst_ParallelText : public QObject
{
    Q_OBJECT
private slots:
    void readsWhatPeopleType_data();
    void readsWhatPeopleType();
    void refuses_data();
    void refuses();
    void comesBackForEditing_data();
    void comesBackForEditing();
};

void tst_ParallelText::readsWhatPeopleType_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QStringList>("prompts");
    QTest::newRow("lines") << u"one\ntwo\n"_s << QStringList{u"one"_s, u"two"_s};
    QTest::newRow("one line") << u"one"_s << QStringList{u"one"_s};
    QTest::newRow("paragraphs") << u"one\nmore\n\ntwo"_s << QStringList{u"one\nmore"_s, u"two"_s};
    QTest::newRow("blank line with blanks") << u"one\n  \ntwo\nthree"_s << QStringList{u"one"_s, u"two\nthree"_s};
    QTest::newRow("blank lines around lines") << u"\n\none\ntwo\n\n"_s << QStringList{u"one"_s, u"two"_s};
    QTest::newRow("a list") << uR"([{"title":"T","prompt":"one"}])"_s << QStringList{u"one"_s};
    QTest::newRow("a prompt that begins like a list") << u"[x] tick\n{y}"_s << QStringList{u"[x] tick"_s, u"{y}"_s};
}

void tst_ParallelText::readsWhatPeopleType()
{
    QFETCH(const QString, typed);
    QFETCH(const QStringList, prompts);
    QStringList found;
    const auto plan = parallelPlan(typed);
    QVERIFY(plan);
    for (const auto &child : plan->children)
        found.append(child.text);
    QCOMPARE(found, prompts);
    QVERIFY(session::childPlanFromText(parallelStepText(typed)) == plan);
}

void tst_ParallelText::refuses_data()
{
    QTest::addColumn<QString>("typed");
    QTest::newRow("nothing") << u" \n\n"_s;
    QTest::newRow("too many") << u"x\n"_s.repeated(session::ChildPlan::maxChildren + 1);
    QTest::newRow("a bad list") << uR"([{"title":"no prompt"}])"_s;
}

void tst_ParallelText::refuses()
{
    QFETCH(const QString, typed);
    const auto plan = parallelPlan(typed);
    QVERIFY(!plan);
    QVERIFY(!plan.error().message.isEmpty());
}

void tst_ParallelText::comesBackForEditing_data()
{
    QTest::addColumn<QString>("typed");
    QTest::newRow("lines") << u"one\ntwo"_s;
    QTest::newRow("paragraphs") << u"one\nmore\n\ntwo"_s;
    QTest::newRow("a list with more in it") << uR"([{"title":"T","prompt":"one"}])"_s;
}

void tst_ParallelText::comesBackForEditing()
{
    QFETCH(const QString, typed);
    QCOMPARE(parallelTyped(parallelStepText(typed)), typed);
    // A prompt of several lines alone would come back as several prompts: it stays a list.
    const QString alone = uR"([{"prompt":"a\\nb"}])"_s;
    QVERIFY(parallelPlan(parallelTyped(alone)) == session::childPlanFromText(alone));
}

QTEST_GUILESS_MAIN(tst_ParallelText)
#include "tst_ParallelText.moc"
