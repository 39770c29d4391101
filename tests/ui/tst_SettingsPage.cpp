// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/SessionsSection.h"
#include "ui/settings/SettingsPage.h"
#include "ui/settings/WorktreesSection.h"
#include "ui/style/ThemeManager.h"
#include "ui/widgets/Labels.h"

#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QCheckBox>
#include <QComboBox>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMessageBox>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>
#include <QToolButton>
#include <QTreeWidget>

using namespace Qt::StringLiterals;
using namespace ui;

Q_DECLARE_METATYPE(ui::SettingsValues)

namespace {

QList<ShortcutRow> rows()
{
    return {{u"palette"_s, u"Command palette"_s, u"Application"_s, u"Ctrl+Shift+P"_s},
            {u"splitRight"_s, u"Split right"_s, u"Tabs"_s, u"Ctrl+Shift+Return"_s}};
}

} // namespace

class tst_SettingsPage : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QVERIFY(m_themes.apply(ThemeMode::Light).has_value()); }
    void showingValuesChangesNothing();
    void aChangeAppliesAtOnceAndUndoTakesItBack();
    void everyFieldOfTheValuesCanBeSet();
    void clipboardWritesAreOffUnlessAllowed();
    void badBackendAddressIsNotTaken();
    void shortcutsOfTheTerminalAreRefused();
    void takenShortcutsAreRefusedByName();
    void aShortcutChangesAndGoesBack();
    void searchNarrowsTheSections();
    void parkedEventsAreRetriedAndDiscardedAfterAQuestion();
    void nothingRefusedIsNothingToRetry();
    void aMemoryLimitIsOnlyOfferedWhereItWorks();
    void worktreesAreListedOpenedAndRemoved();
    void aFaultIsSaid();
    void everyControlIsNamed();
    void nothingIsClippedAtTwiceTheFontSize();

private:
    ThemeManager m_themes;
};

void tst_SettingsPage::showingValuesChangesNothing()
{
    SettingsPage page;
    QSignalSpy changed(&page, &SettingsPage::changed);
    SettingsValues values;
    values.theme = SettingsValues::Theme::Dark;
    values.scrollbackLines = 5000;
    values.permissionMode = u"plan"_s;
    values.backendUrl = u"https://collect.example"_s;
    page.setValues(values);
    QCOMPARE(changed.size(), 0);
    QCOMPARE(page.values(), values);
    QVERIFY(!page.canUndo());
    QVERIFY(page.findChild<QRadioButton *>(u"mode-plan"_s)->isChecked());
}

void tst_SettingsPage::aChangeAppliesAtOnceAndUndoTakesItBack()
{
    SettingsPage page;
    QSignalSpy changed(&page, &SettingsPage::changed);
    page.findChild<QToolButton *>(u"themedark"_s)->click();
    QCOMPARE(changed.size(), 1);
    QCOMPARE(page.values().theme, SettingsValues::Theme::Dark);
    page.findChild<QCheckBox *>(u"menuBar"_s)->click();
    QCOMPARE(changed.size(), 2);
    auto *undo = page.findChild<QPushButton *>(u"undoSetting"_s);
    QVERIFY(undo->isEnabled());
    undo->click();
    QVERIFY(!page.values().menuBar);
    QVERIFY(!page.findChild<QCheckBox *>(u"menuBar"_s)->isChecked());
    QCOMPARE(page.values().theme, SettingsValues::Theme::Dark);
    undo->click();
    QCOMPARE(page.values(), SettingsValues());
    QVERIFY(!undo->isEnabled());
    QCOMPARE(changed.size(), 4);
}

void tst_SettingsPage::everyFieldOfTheValuesCanBeSet()
{
    SettingsPage page;
    page.findChild<QAbstractSpinBox *>(u"terminalFontSize"_s)->stepUp();
    page.findChild<QComboBox *>(u"terminalColors"_s)->setCurrentIndex(2);
    page.findChild<QAbstractSpinBox *>(u"scrollback"_s)->stepUp();
    page.findChild<QComboBox *>(u"bell"_s)->setCurrentIndex(2);
    page.findChild<QComboBox *>(u"renderer"_s)->setCurrentIndex(1);
    for (const QString &name :
         {u"openLinks"_s, u"screenReaderMode"_s, u"wordsInActivityBar"_s, u"reducedMotion"_s, u"askBeforeQuit"_s})
        page.findChild<QCheckBox *>(name)->click();
    page.findChild<QRadioButton *>(u"mode-acceptEdits"_s)->click();
    page.findChild<QToolButton *>(u"densitydense"_s)->click();
    page.findChild<QToolButton *>(u"accentsystem"_s)->click();
    auto *token = page.findChild<QLineEdit *>(u"backendTokenEnv"_s);
    token->setText(u" TOKEN "_s);
    emit token->editingFinished();
    auto *claude = page.findChild<QLineEdit *>(u"claudeProgram"_s);
    claude->setText(u"/opt/claude"_s);
    emit claude->editingFinished();

    SettingsValues wanted;
    wanted.terminalFontFamily = page.values().terminalFontFamily;
    wanted.terminalFontSize = 14;
    wanted.terminalColors = SettingsValues::TerminalColors::Dark;
    wanted.scrollbackLines = 11'000;
    wanted.bell = SettingsValues::Bell::Sound;
    wanted.renderer = SettingsValues::Renderer::Fullscreen;
    wanted.openLinks = false;
    wanted.screenReaderMode = true;
    wanted.wordsInActivityBar = false;
    wanted.reducedMotion = true;
    wanted.askBeforeQuit = false;
    wanted.permissionMode = u"acceptEdits"_s;
    wanted.density = SettingsValues::Density::Dense;
    wanted.systemAccent = true;
    wanted.backendTokenEnv = u"TOKEN"_s;
    wanted.claudeProgram = u"/opt/claude"_s;
    QCOMPARE(page.values(), wanted);
}

void tst_SettingsPage::clipboardWritesAreOffUnlessAllowed()
{
    SettingsPage page;
    auto *box = page.findChild<QCheckBox *>(u"clipboardWrites"_s);
    QVERIFY(!box->isChecked());
    QVERIFY(!page.values().clipboardWrites);
    box->click();
    QVERIFY(page.values().clipboardWrites);
}

void tst_SettingsPage::badBackendAddressIsNotTaken()
{
    SettingsPage page;
    auto *field = page.findChild<QLineEdit *>(u"backendUrl"_s);
    for (const QString &bad : {u"not an address"_s, u"ftp://x"_s, u"https://"_s}) {
        field->setText(bad);
        emit field->editingFinished();
        QVERIFY2(page.values().backendUrl.isEmpty(), qPrintable(bad));
        QVERIFY(field->property("error").toBool());
    }
    field->setText(u"https://collect.example"_s);
    emit field->editingFinished();
    QCOMPARE(page.values().backendUrl, u"https://collect.example"_s);
    QVERIFY(!field->property("error").toBool());
}

void tst_SettingsPage::shortcutsOfTheTerminalAreRefused()
{
    SettingsPage page;
    page.setShortcutRows(rows());
    auto *list = page.findChild<QTreeWidget *>(u"shortcutList"_s);
    auto *keys = page.findChild<QKeySequenceEdit *>(u"newKeys"_s);
    list->setCurrentItem(list->topLevelItem(1));
    keys->setKeySequence(QKeySequence(Qt::CTRL | Qt::Key_C));
    emit keys->editingFinished();
    QVERIFY(page.values().shortcuts.isEmpty());
    QCOMPARE(keys->keySequence(), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Return));
    const QList<QLabel *> labels = page.findChildren<QLabel *>();
    QVERIFY(
        std::ranges::any_of(labels, [](const QLabel *l) { return l->text().contains("belongs to the program"_L1); }));
}

void tst_SettingsPage::takenShortcutsAreRefusedByName()
{
    SettingsPage page;
    page.setShortcutRows(rows());
    auto *list = page.findChild<QTreeWidget *>(u"shortcutList"_s);
    auto *keys = page.findChild<QKeySequenceEdit *>(u"newKeys"_s);
    list->setCurrentItem(list->topLevelItem(1));
    keys->setKeySequence(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_P));
    emit keys->editingFinished();
    QVERIFY(page.values().shortcuts.isEmpty());
    const QList<QLabel *> labels = page.findChildren<QLabel *>();
    QVERIFY(std::ranges::any_of(
        labels, [](const QLabel *l) { return l->text().contains("already does this: Command palette"_L1); }));
}

void tst_SettingsPage::aShortcutChangesAndGoesBack()
{
    SettingsPage page;
    page.setShortcutRows(rows());
    auto *list = page.findChild<QTreeWidget *>(u"shortcutList"_s);
    auto *keys = page.findChild<QKeySequenceEdit *>(u"newKeys"_s);
    list->setCurrentItem(list->topLevelItem(1));
    keys->setKeySequence(QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_R));
    emit keys->editingFinished();
    QCOMPARE(page.values().shortcuts.value(u"splitRight"_s), u"Ctrl+Alt+R"_s);
    QCOMPARE(list->topLevelItem(1)->text(1), u"Ctrl+Alt+R"_s);
    page.findChild<QPushButton *>(u"clearKeys"_s)->click();
    QVERIFY(page.values().shortcuts.contains(u"splitRight"_s));
    QVERIFY(page.values().shortcuts.value(u"splitRight"_s).isEmpty());
    page.findChild<QPushButton *>(u"defaultKeys"_s)->click();
    QVERIFY(page.values().shortcuts.isEmpty());
}

void tst_SettingsPage::searchNarrowsTheSections()
{
    SettingsPage page;
    auto *nav = page.findChild<QListWidget *>(u"settingsNav"_s);
    auto *search = page.findChild<QLineEdit *>(u"findSetting"_s);
    search->setText(u"scrollback"_s);
    int shown = 0;
    for (int i = 0; i < nav->count(); ++i)
        shown += nav->item(i)->isHidden() ? 0 : 1;
    QCOMPARE(shown, 1);
    QCOMPARE(page.currentSection(), u"terminal"_s);
    search->setText(u"row height"_s);
    QCOMPARE(page.currentSection(), u"appearance"_s);
    search->clear();
    for (int i = 0; i < nav->count(); ++i)
        QVERIFY(!nav->item(i)->isHidden());
}

void tst_SettingsPage::parkedEventsAreRetriedAndDiscardedAfterAQuestion()
{
    SettingsPage page;
    HookFacts facts;
    facts.address = u"127.0.0.1:1"_s;
    facts.parked = {{u"7"_s, u"SessionEnd"_s, u"403"_s, {}}, {u"8"_s, u"Stop"_s, u"403"_s, {}}};
    page.setHookFacts(facts);
    auto *retry = page.findChild<QPushButton *>(u"retryParked"_s);
    auto *retryAll = page.findChild<QPushButton *>(u"retryAllParked"_s);
    auto *discard = page.findChild<QPushButton *>(u"discardParked"_s);
    QSignalSpy allRetried(&page, &SettingsPage::retryAllParkedRequested);
    retryAll->click(); // nothing has to be selected for it
    QCOMPARE(allRetried.size(), 1);
    QVERIFY(!retry->isEnabled() && !retry->toolTip().isEmpty());
    auto *list = page.findChild<QTreeWidget *>(u"parkedEvents"_s);
    list->topLevelItem(0)->setSelected(true);
    QSignalSpy retried(&page, &SettingsPage::retryParkedRequested);
    retry->click();
    QCOMPARE(retried.size(), 1);
    QCOMPARE(retried.first().first().toStringList(), QStringList{u"7"_s});
    page.setHookFacts(facts); // a refresh keeps what is selected
    QVERIFY(list->topLevelItem(0)->isSelected());
    QSignalSpy discarded(&page, &SettingsPage::discardParkedRequested);
    discard->click();
    QCOMPARE(discarded.size(), 0);
    auto *question = page.findChild<QMessageBox *>(u"discardQuestion"_s);
    QVERIFY(question);
    QVERIFY(question->defaultButton() == question->button(QMessageBox::Cancel));
    for (QAbstractButton *button : question->buttons()) {
        if (question->buttonRole(button) == QMessageBox::DestructiveRole)
            button->click();
    }
    QCOMPARE(discarded.size(), 1);
}

void tst_SettingsPage::nothingRefusedIsNothingToRetry()
{
    SettingsPage page;
    page.setHookFacts({});
    auto *retryAll = page.findChild<QPushButton *>(u"retryAllParked"_s);
    QVERIFY(!retryAll->isEnabled() && !retryAll->toolTip().isEmpty());
}

void tst_SettingsPage::aMemoryLimitIsOnlyOfferedWhereItWorks()
{
    SettingsPage page;
    auto *limit = page.findChild<QSpinBox *>(u"memoryLimit"_s);
    page.sessions().setMemoryLimitAvailable(false);
    QVERIFY(!limit->isEnabled());
    QVERIFY(limit->toolTip().contains(u"systemd"_s));
    page.setValues({});
    QVERIFY(!limit->isEnabled());
    page.sessions().setMemoryLimitAvailable(true);
    QVERIFY(limit->isEnabled());
    QVERIFY(!limit->toolTip().contains(u"systemd"_s));
}

void tst_SettingsPage::worktreesAreListedOpenedAndRemoved()
{
    SettingsPage page;
    WorktreesSection &section = page.worktrees();
    page.showSection(u"worktrees"_s);
    QSignalSpy wanted(&section, &WorktreesSection::refreshRequested);
    page.show();
    QCOMPARE(wanted.size(), 1); // nobody has to ask for the first look
    auto *table = section.findChild<QTreeWidget *>(u"worktreesTable"_s);
    auto *nothing = section.findChild<QWidget *>(u"noWorktrees"_s);
    QVERIFY(nothing->isVisible() && !table->isVisible());

    const WorktreeEntry clean{.path = u"/trees/a"_s,
                              .project = u"/src/harbor"_s,
                              .branch = u"fix-a"_s,
                              .sessions = u"Fix a"_s,
                              .glyph = StatusGlyph::Success,
                              .state = u"Nothing would be lost"_s,
                              .size = u"1.2 MB"_s};
    const WorktreeEntry gone{.path = u"/trees/b"_s, .project = u"/src/harbor"_s, .isThere = false};
    section.setEntries({clean, gone});
    QVERIFY(!nothing->isVisible() && table->isVisible());
    const QTreeWidgetItem *first = table->topLevelItem(0);
    QStringList words;
    for (int column = 0; column < table->columnCount(); ++column)
        words << first->text(column);
    QCOMPARE(words, (QStringList{u"fix-a"_s, u"harbor"_s, u"Fix a"_s, u"Nothing would be lost"_s, u"1.2 MB"_s}));

    auto *open = section.findChild<QPushButton *>(u"worktreeOpen"_s);
    auto *remove = section.findChild<QPushButton *>(u"worktreeRemove"_s);
    QVERIFY(!open->isEnabled() && !remove->isEnabled() && !remove->toolTip().isEmpty());
    QSignalSpy opened(&section, &WorktreesSection::openRequested);
    QSignalSpy removed(&section, &WorktreesSection::removeRequested);
    table->setCurrentItem(table->topLevelItem(1));
    QVERIFY(!open->isEnabled());
    remove->click();
    QCOMPARE(removed.first().first().toString(), gone.path);
    section.setEntries({gone, clean}); // the row that was chosen stays so
    QCOMPARE(table->indexOfTopLevelItem(table->currentItem()), 0);
    table->setCurrentItem(table->topLevelItem(1));
    open->click();
    QCOMPARE(opened.first().first().toString(), clean.path);
    QCOMPARE(section.findChild<QLabel *>(u"worktreePath"_s)->text(), clean.path);

    // What becomes known of one row moves nothing.
    const QTreeWidgetItem *kept = table->topLevelItem(1);
    WorktreeEntry dirty = clean;
    dirty.state = u"2 files would be lost"_s;
    section.setEntries({gone, dirty});
    QCOMPARE(table->topLevelItem(1), kept);
    QCOMPARE(kept->text(3), dirty.state);

    section.setReading(true);
    QVERIFY(!section.findChild<QPushButton *>(u"worktreesRefresh"_s)->isEnabled());
    section.setReading(false);
    section.findChild<QPushButton *>(u"worktreesRefresh"_s)->click();
    QCOMPARE(wanted.size(), 2);
    section.setEntries({});
    QVERIFY(nothing->isVisible() && !remove->isVisible());
}

void tst_SettingsPage::aFaultIsSaid()
{
    SettingsPage page;
    HookFacts facts;
    facts.fault = u"Port 41873 is in use"_s;
    page.setHookFacts(facts);
    QCOMPARE(page.findChild<StatusGlyphLabel *>(u"hooksAddress"_s)->text(), facts.fault);
    QCOMPARE(page.findChild<StatusGlyphLabel *>(u"hooksAddress"_s)->glyph(), StatusGlyph::Failed);
}

void tst_SettingsPage::everyControlIsNamed()
{
    SettingsPage page;
    page.setChecks({{u"claude"_s, u"Claude Code"_s, CheckState::Failed, u"not found"_s, u"Choose program…"_s}});
    for (const QWidget *widget : page.findChildren<QWidget *>()) {
        const bool control = qobject_cast<const QAbstractButton *>(widget) || qobject_cast<const QLineEdit *>(widget)
            || qobject_cast<const QAbstractItemView *>(widget) || qobject_cast<const QComboBox *>(widget)
            || qobject_cast<const QAbstractSpinBox *>(widget);
        // The inside of a spin or combo box speaks for its owner.
        const bool inner = qobject_cast<const QComboBox *>(widget->parentWidget())
            || qobject_cast<const QAbstractSpinBox *>(widget->parentWidget()) || widget->inherits("QComboBoxListView")
            || widget->objectName().startsWith("qt_"_L1);
        if (!control || inner)
            continue;
        QVERIFY2(!widget->objectName().isEmpty(), widget->metaObject()->className());
        QVERIFY2(!widget->accessibleName().isEmpty(), qPrintable(widget->objectName()));
    }
}

void tst_SettingsPage::nothingIsClippedAtTwiceTheFontSize()
{
    const QFont usual = m_themes.baseFont();
    QFont twice = usual;
    twice.setPointSizeF(usual.pointSizeF() * 2);
    m_themes.setBaseFont(twice);
    {
        SettingsPage page;
        page.resize(1280, 800);
        page.show();
        QVERIFY(QTest::qWaitForWindowExposed(&page));
        QCoreApplication::sendPostedEvents();
        for (const QAbstractButton *button : page.findChildren<QAbstractButton *>()) {
            if (button->text().isEmpty() || !button->isVisibleTo(&page))
                continue;
            const QFontMetrics metrics(button->font());
            QVERIFY2(button->height() >= metrics.height(), qPrintable(button->text()));
            QVERIFY2(button->sizeHint().width() >= metrics.horizontalAdvance(button->text()),
                     qPrintable(button->text()));
        }
        for (const QLineEdit *field : page.findChildren<QLineEdit *>()) {
            if (field->isVisibleTo(&page))
                QVERIFY2(field->height() >= QFontMetrics(field->font()).height(), qPrintable(field->objectName()));
        }
    }
    m_themes.setBaseFont(usual);
}

QTEST_MAIN(tst_SettingsPage)
#include "tst_SettingsPage.moc"
