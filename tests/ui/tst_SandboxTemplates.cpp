// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/SandboxTemplatesList.h"
#include "ui/style/ThemeManager.h"

#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QtTest>

using namespace Qt::StringLiterals;
using ui::SandboxTemplateDialog;
using ui::SandboxTemplateFields;
using ui::SandboxTemplatesList;

class tst_SandboxTemplates : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_themes = std::make_unique<ui::ThemeManager>();
        QVERIFY(m_themes->apply(ui::ThemeMode::Light));
    }
    void readsWhatIsWritten();
    void keepsCommandsWhole_data();
    void keepsCommandsWhole();
    void refusesWhatIsNoTemplate_data();
    void refusesWhatIsNoTemplate();
    void keepsOursAsTheyAre();
    void copiesUnderANewName();
    void asksBeforeItRemoves();

private:
    static SandboxTemplateFields ours() { return {u"base"_s, u"Ours"_s, u"base"_s, {u"if a\nthen b; fi"_s}, {}, true}; }
    static SandboxTemplateFields mine() { return {u"mine"_s, {}, u"base"_s, {}, {u"A=b"_s}, false}; }

    std::unique_ptr<ui::ThemeManager> m_themes;
};

void tst_SandboxTemplates::readsWhatIsWritten()
{
    const SandboxTemplateFields wanted{u"node-18"_s,
                                       u"With packages"_s,
                                       u"base"_s,
                                       {u"if a\nthen b; fi"_s, u"echo \"c\" # ü"_s},
                                       {u"A=b"_s, u"EMPTY="_s, u"C=d=e f"_s},
                                       false};
    SandboxTemplateDialog dialog(wanted, {u"base"_s});
    QCOMPARE(dialog.fields(), wanted);
    QVERIFY(dialog.findChild<QPushButton *>(u"templateSave"_s)->isEnabled());
    dialog.findChild<QPlainTextEdit *>(u"templateSetup"_s)->setPlainText(u"\n\none\n%%\n \n%% \n\n\ntwo\nthree\n\n"_s);
    QCOMPARE(dialog.fields().setup, (QStringList{u"one"_s, u"two\nthree"_s}));
}

void tst_SandboxTemplates::keepsCommandsWhole_data()
{
    QTest::addColumn<QStringList>("commands");
    QTest::newRow("none") << QStringList();
    QTest::newRow("empty lines") << QStringList{u"cat >a <<END\none\n\n\ntwo\n \n---\nEND"_s, u"npm ci"_s};
    QTest::newRow("function") << QStringList{u"f() {\n  a\n\n\tb\n}\nf"_s, u"  indented\n  twice"_s};
    QTest::newRow("the line between two") << QStringList{u"cat <<END\n%%\nEND"_s, u"b"_s};
    QTest::newRow("and the next") << QStringList{u"cat <<END\n %% \nEND"_s, u"echo\n%%%\n"_s + u"c"_s, u"%"_s};
}

/// What is stored is still so after somebody has looked at it and changed the description.
void tst_SandboxTemplates::keepsCommandsWhole()
{
    QFETCH(const QStringList, commands);
    SandboxTemplateDialog dialog({u"mine"_s, {}, u"base"_s, commands, {}, false}, {});
    dialog.findChild<QLineEdit *>(u"templateDescription"_s)->setText(u"New words"_s);
    QCOMPARE(dialog.fields().setup, commands);
    // And one more, as the dialog says how.
    auto *field = dialog.findChild<QPlainTextEdit *>(u"templateSetup"_s);
    const QString hint = dialog.findChild<QLabel *>(u"templateSeparator"_s)->text();
    static const QRegularExpression line(u"%+"_s);
    field->appendPlainText(line.match(hint).captured() + u"\nlast\n\nline"_s);
    QCOMPARE(dialog.fields().setup, commands + QStringList{u"last\n\nline"_s});
}

void tst_SandboxTemplates::refusesWhatIsNoTemplate_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("base");
    QTest::addColumn<QString>("variables");
    QTest::newRow("no name") << u""_s << u"base"_s << u""_s;
    QTest::newRow("a path") << u"../x"_s << u"base"_s << u""_s;
    QTest::newRow("taken") << u"base"_s << u"base"_s << u""_s;
    QTest::newRow("no base") << u"x"_s << u" "_s << u""_s;
    QTest::newRow("no variable") << u"x"_s << u"base"_s << u"A=b\n1A=b"_s;
    QTest::newRow("no value") << u"x"_s << u"base"_s << u"A"_s;
}

void tst_SandboxTemplates::refusesWhatIsNoTemplate()
{
    QFETCH(const QString, name);
    QFETCH(const QString, base);
    QFETCH(const QString, variables);
    SandboxTemplateDialog dialog({u"good"_s, {}, u"base"_s, {}, {}, false}, {u"base"_s});
    auto *save = dialog.findChild<QPushButton *>(u"templateSave"_s);
    QVERIFY(save->isEnabled());
    dialog.findChild<QLineEdit *>(u"templateName"_s)->setText(name);
    dialog.findChild<QLineEdit *>(u"templateBase"_s)->setText(base);
    dialog.findChild<QPlainTextEdit *>(u"templateEnvironment"_s)->setPlainText(variables);
    QVERIFY(!save->isEnabled());
}

void tst_SandboxTemplates::keepsOursAsTheyAre()
{
    SandboxTemplatesList list;
    list.setTemplates({ours(), mine()});
    QCOMPARE(list.names(), (QStringList{u"base"_s, u"mine"_s}));
    auto *rows = list.findChild<QListWidget *>(u"e2bTemplatesList"_s);
    const auto enabled = [&list] {
        QStringList names;
        for (const auto *button : list.findChildren<QPushButton *>()) {
            if (button->isEnabled())
                names.append(button->objectName().mid(11)); // after "e2bTemplate"
        }
        return names;
    };
    QCOMPARE(enabled(), QStringList{u"New"_s});
    rows->setCurrentRow(0);
    QCOMPARE(enabled(), (QStringList{u"New"_s, u"Copy"_s}));
    rows->setCurrentRow(1);
    QCOMPARE(enabled(), (QStringList{u"New"_s, u"Copy"_s, u"Change"_s, u"Remove"_s}));
    list.setTemplates({ours(), {u"first"_s, {}, u"base"_s, {}, {}, false}, mine()});
    QCOMPARE(rows->currentRow(), 2); // the same one
}

void tst_SandboxTemplates::copiesUnderANewName()
{
    SandboxTemplatesList list;
    list.setTemplates({ours(), mine()});
    QSignalSpy saved(&list, &SandboxTemplatesList::saveRequested);
    list.findChild<QListWidget *>(u"e2bTemplatesList"_s)->setCurrentRow(0);
    list.findChild<QPushButton *>(u"e2bTemplateCopy"_s)->click();
    auto *dialog = list.findChild<SandboxTemplateDialog *>();
    QVERIFY(dialog && dialog->fields().name.isEmpty());
    QCOMPARE(dialog->fields().setup, ours().setup);
    dialog->findChild<QLineEdit *>(u"templateName"_s)->setText(u"copy"_s);
    dialog->findChild<QPushButton *>(u"templateSave"_s)->click();
    QCOMPARE(saved.count(), 1);
    QCOMPARE(saved.first().at(0).value<SandboxTemplateFields>().name, u"copy"_s);
    QVERIFY(!saved.first().at(0).value<SandboxTemplateFields>().builtIn);
    QCOMPARE(saved.first().at(1).toString(), QString());
    // What was typed stays until it is stored.
    QVERIFY(dialog->isVisible());
    list.setSaved(base::fail(base::Error::Kind::Unavailable, u"The disk is full"_s));
    QVERIFY(dialog->isVisible());
    QVERIFY(std::ranges::contains(dialog->findChildren<QLabel *>(), u"The disk is full"_s, &QLabel::text));
    list.setSaved({});
    QVERIFY(!dialog->isVisible());
}

void tst_SandboxTemplates::asksBeforeItRemoves()
{
    SandboxTemplatesList list;
    list.setTemplates({ours(), mine()});
    QSignalSpy removed(&list, &SandboxTemplatesList::removeRequested);
    list.findChild<QListWidget *>(u"e2bTemplatesList"_s)->setCurrentRow(1);
    list.findChild<QPushButton *>(u"e2bTemplateRemove"_s)->click();
    QCOMPARE(removed.count(), 0);
    auto *box = list.findChild<QMessageBox *>(u"removeTemplate"_s);
    QVERIFY(box);
    for (auto *button : box->buttons()) {
        if (box->buttonRole(button) == QMessageBox::AcceptRole)
            button->click();
    }
    QCOMPARE(removed.count(), 1);
    QCOMPARE(removed.first().at(0).toString(), u"mine"_s);
}

QTEST_MAIN(tst_SandboxTemplates)
#include "tst_SandboxTemplates.moc"
