// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/ThemeManager.h"
#include "ui/terminal/PromptLine.h"

#include <QAbstractButton>
#include <QLabel>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace ui;

namespace {

PaneFacts facts(bool busy, const QStringList &queued = {})
{
    PaneFacts facts;
    facts.takesPrompts = true;
    facts.canInterrupt = busy;
    for (const QString &text : queued)
        facts.prompts.append({base::FollowUpId(text), text, false});
    return facts;
}

} // namespace

class tst_PromptLine : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { QVERIFY(m_theme.apply(ThemeMode::Light)); }
    void init();
    void sendsWithEnter_data();
    void sendsWithEnter();
    void beginsANewLine();
    void interruptsWithEscape();
    void listsWhatWaits();
    void removesWhatWaits();
    void hidesAndKeepsTheDraft();
    void namesEverything();

private:
    template <typename T>
    [[nodiscard]] T *child(const char *name) const
    {
        return m_line->findChild<T *>(QString::fromLatin1(name));
    }
    [[nodiscard]] QPlainTextEdit *field() const { return child<QPlainTextEdit>("promptText"); }

    ThemeManager m_theme;
    std::unique_ptr<PromptLine> m_line;
};

void tst_PromptLine::init()
{
    m_line = std::make_unique<PromptLine>();
    m_line->resize(600, 100);
    m_line->setFacts(facts(false));
    QVERIFY(QTest::qWaitForWindowExposed(m_line.get()));
    field()->setFocus();
}

void tst_PromptLine::sendsWithEnter_data()
{
    QTest::addColumn<int>("key");
    QTest::addColumn<Qt::KeyboardModifiers>("modifiers");
    QTest::newRow("Enter") << int(Qt::Key_Return) << Qt::KeyboardModifiers();
    QTest::newRow("keypad") << int(Qt::Key_Enter) << Qt::KeyboardModifiers(Qt::KeypadModifier);
    QTest::newRow("Ctrl+Enter") << int(Qt::Key_Return) << Qt::KeyboardModifiers(Qt::ControlModifier);
}

void tst_PromptLine::sendsWithEnter()
{
    QFETCH(const int, key);
    QFETCH(const Qt::KeyboardModifiers, modifiers);
    QSignalSpy submitted(m_line.get(), &PromptLine::submitted);
    QTest::keyClick(field(), static_cast<Qt::Key>(key), modifiers);
    QCOMPARE(submitted.count(), 0); // nothing is written
    QTest::keyClicks(field(), u"go on"_s);
    QTest::keyClick(field(), static_cast<Qt::Key>(key), modifiers);
    QCOMPARE(submitted.count(), 1);
    QCOMPARE(submitted.first().first().toString(), u"go on"_s);
    QCOMPARE(m_line->draft(), QString());
}

void tst_PromptLine::beginsANewLine()
{
    QSignalSpy submitted(m_line.get(), &PromptLine::submitted);
    const int before = field()->height();
    QTest::keyClicks(field(), u"one"_s);
    QTest::keyClick(field(), Qt::Key_Return, Qt::ShiftModifier);
    QTest::keyClicks(field(), u"two"_s);
    QCOMPARE(submitted.count(), 0);
    QVERIFY(field()->height() > before || field()->toPlainText().contains(u'\n'));
    QTest::mouseClick(child<QAbstractButton>("promptSend"), Qt::LeftButton);
    QCOMPARE(submitted.value(0).value(0).toString().split(QChar(u'\n')), (QStringList{u"one"_s, u"two"_s}));
}

void tst_PromptLine::interruptsWithEscape()
{
    QSignalSpy interrupted(m_line.get(), &PromptLine::interruptRequested);
    QTest::keyClicks(field(), u"draft"_s);
    QTest::keyClick(field(), Qt::Key_Escape);
    QCOMPARE(interrupted.count(), 0);
    QVERIFY(!child<QAbstractButton>("promptInterrupt")->isEnabled());
    m_line->setFacts(facts(true));
    QTest::keyClick(field(), Qt::Key_Escape);
    QTest::mouseClick(child<QAbstractButton>("promptInterrupt"), Qt::LeftButton);
    QCOMPARE(interrupted.count(), 2);
    QCOMPARE(m_line->draft(), u"draft"_s);
}

void tst_PromptLine::listsWhatWaits()
{
    QVERIFY(!child<QWidget>("queuedPrompts")->isVisible());
    m_line->setFacts(facts(true, {u"a"_s, u"b"_s, u"c"_s, u"d"_s, u"e"_s, u"f"_s}));
    QTRY_VERIFY(child<QWidget>("queuedPrompts")->isVisible());
    QStringList shown;
    for (const QLabel *label : m_line->findChildren<QLabel *>(u"queuedPrompt"_s))
        shown.append(label->text());
    QCOMPARE(shown, (QStringList{u"a"_s, u"b"_s, u"c"_s, u"d"_s}));
    QVERIFY(child<QLabel>("queuedMore")->text().contains(u'2'));
    m_line->setFacts(facts(true));
    QVERIFY(!child<QWidget>("queuedPrompts")->isVisible());
}

void tst_PromptLine::removesWhatWaits()
{
    PaneFacts two = facts(true, {u"sent"_s, u"waits"_s});
    two.prompts.first().sent = true;
    m_line->setFacts(two);
    QSignalSpy removed(m_line.get(), &PromptLine::removeRequested);
    const auto buttons = m_line->findChildren<QAbstractButton *>(u"removeQueuedPrompt"_s);
    QCOMPARE(buttons.size(), 2);
    QVERIFY(!buttons.first()->isEnabled());
    QTest::mouseClick(buttons.last(), Qt::LeftButton);
    QTRY_COMPARE(removed.count(), 1);
    QCOMPARE(removed.first().first().value<base::FollowUpId>(), base::FollowUpId(u"waits"_s));
}

void tst_PromptLine::hidesAndKeepsTheDraft()
{
    QTest::keyClicks(field(), u"later"_s);
    m_line->setFacts({});
    QVERIFY(!m_line->isVisible());
    // What waited when the run ended can still be taken back.
    PaneFacts ended = facts(false, {u"waits"_s});
    ended.takesPrompts = false;
    m_line->setFacts(ended);
    QVERIFY(m_line->isVisible() && !field()->isVisible());
    QTRY_VERIFY(child<QAbstractButton>("removeQueuedPrompt")->isVisible());
    m_line->setFacts(facts(false));
    QVERIFY(m_line->isVisible());
    QCOMPARE(m_line->draft(), u"later"_s);
}

void tst_PromptLine::namesEverything()
{
    m_line->setFacts(facts(true, {u"a"_s}));
    for (const QAbstractButton *button : m_line->findChildren<QAbstractButton *>()) {
        QVERIFY(!button->objectName().isEmpty());
        QVERIFY2(!button->accessibleName().isEmpty(), qPrintable(button->objectName()));
        QVERIFY2(!button->toolTip().isEmpty(), qPrintable(button->objectName()));
    }
    QVERIFY(!field()->accessibleName().isEmpty());
}

QTEST_MAIN(tst_PromptLine)
#include "tst_PromptLine.moc"
