// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/terminal/TerminalPane.h"

#include "process/TerminalChannel.h"
#include "ui/terminal/ClipboardText.h"
#include "ui/terminal/TerminalPanePrivate.h"
#include "ui/widgets/Buttons.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>

namespace ui {

namespace {

constexpr int smallestZoom = -6;
constexpr int largestZoom = 24;

} // namespace

TerminalPane::TerminalPane(const TerminalSettings &settings, QWidget *parent)
    : QWidget(parent)
    , d(std::make_unique<Private>(*this, settings))
{
    setFocusProxy(d->emulator->display());
    describe(d->emulator->display(), QStringLiteral("terminalDisplay"), TerminalPane::tr("Terminal"),
             TerminalPane::tr("Keeps the Tab key; Ctrl+F6 leaves it"));
}

TerminalPane::~TerminalPane()
{
    // Its notifier watches the pty that dies with the emulator.
    delete d->feed;
    d->events->disconnect(this);
    d->emulator->disconnect();
}

void TerminalPane::setSettings(const TerminalSettings &settings)
{
    if (d->settings == settings)
        return;
    d->settings = settings;
    d->applyLook();
}

void TerminalPane::setChannel(std::unique_ptr<process::TerminalChannel> channel)
{
    d->anyOutput = false;
    d->failure.clear();
    d->events->setLive(false);
    d->feed->setChannel(std::move(channel));
    d->showPlaceholder();
    d->openWhenShown();
}

bool TerminalPane::hasChannel() const
{
    return d->feed->hasChannel();
}

bool TerminalPane::isLive() const
{
    return d->feed->isLive();
}

void TerminalPane::setPlaceholder(const QString &text, Wait wait)
{
    d->placeholderText = text;
    if (wait == Wait::No)
        d->waitingSince.invalidate();
    else if (!d->waitingSince.isValid())
        d->waitingSince.start();
    d->showPlaceholder();
}

bool TerminalPane::isDrained() const
{
    return d->feed->isDrained();
}

bool TerminalPane::isReplaying() const
{
    return d->feed->isReplaying();
}

std::optional<process::ExitRecord> TerminalPane::exitRecord() const
{
    return d->feed->exitRecord();
}

QList<TerminalRow> TerminalPane::rows() const
{
    d->events->setPaused(true);
    const QList<TerminalRow> rows = d->emulator->rows();
    d->events->setPaused(false);
    return rows;
}

QString TerminalPane::text() const
{
    return d->emulator->text();
}

QString TerminalPane::title() const
{
    return d->emulator->title();
}

QSize TerminalPane::gridSize() const
{
    return d->emulator->gridSize();
}

QWidget *TerminalPane::display() const
{
    return d->emulator->display();
}

void TerminalPane::select(int firstRow, int firstColumn, int lastRow, int lastColumn)
{
    d->emulator->select(firstRow, firstColumn, lastRow, lastColumn);
}

void TerminalPane::clearSelection()
{
    d->events->setPaused(true);
    d->emulator->clearSelection();
    d->events->setPaused(false);
}

int TerminalPane::zoom() const
{
    return d->zoom;
}

bool TerminalPane::isAtEnd() const
{
    return d->isAtEnd();
}

bool TerminalPane::hasSelection() const
{
    return d->emulator->hasSelection();
}

void TerminalPane::copy()
{
    const QString text = cleanCopied(d->emulator->selectedText());
    if (!text.isEmpty())
        QGuiApplication::clipboard()->setText(text);
}

void TerminalPane::paste()
{
    d->pasteText(QGuiApplication::clipboard()->text());
}

void TerminalPane::pasteSelection()
{
    QClipboard *clipboard = QGuiApplication::clipboard();
    d->pasteText(clipboard->text(clipboard->supportsSelection() ? QClipboard::Selection : QClipboard::Clipboard));
}

void TerminalPane::setZoom(int steps)
{
    const int wanted = std::clamp(steps, smallestZoom, largestZoom);
    if (wanted == d->zoom)
        return;
    d->zoom = wanted;
    d->applyLook();
}

void TerminalPane::zoomIn()
{
    setZoom(d->zoom + 1);
}

void TerminalPane::zoomOut()
{
    setZoom(d->zoom - 1);
}

void TerminalPane::resetZoom()
{
    setZoom(0);
}

void TerminalPane::scrollToEnd()
{
    d->emulator->scrollToEnd();
}

void TerminalPane::scrollToStart()
{
    d->emulator->scrollBar()->setValue(0);
}

void TerminalPane::scrollPages(int pages)
{
    QScrollBar *bar = d->emulator->scrollBar();
    bar->setValue(bar->value() + pages * std::max(1, bar->pageStep() - 1));
}

void TerminalPane::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    d->placeOverlays();
    d->openWhenShown();
}

void TerminalPane::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    d->placeOverlays();
}

void TerminalPane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    // d is not there yet while the base class is built.
    if (d && (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange))
        d->applyLook();
}

} // namespace ui
