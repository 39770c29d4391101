// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/terminal/SplitTree.h"

#include <QJsonArray>
#include <QSplitter>
#include <QVBoxLayout>

namespace ui {

namespace {

constexpr int largestSize = 100'000;

void collect(QWidget *node, QList<QWidget *> &leaves)
{
    if (auto *splitter = qobject_cast<QSplitter *>(node)) {
        for (int i = 0; i < splitter->count(); ++i)
            collect(splitter->widget(i), leaves);
    } else if (node) {
        leaves.append(node);
    }
}

Qt::Orientation orientationOf(SplitTree::Side side)
{
    return side == SplitTree::Side::Left || side == SplitTree::Side::Right ? Qt::Horizontal : Qt::Vertical;
}

bool isForward(SplitTree::Side side)
{
    return side == SplitTree::Side::Right || side == SplitTree::Side::Below;
}

/// Gives the child at @p index half of what its neighbour at @p from had.
void halve(QSplitter &splitter, QList<int> sizes, qsizetype from, qsizetype index)
{
    const int half = std::max(1, sizes.at(from) / 2);
    sizes[from] -= half;
    sizes.insert(index, half);
    splitter.setSizes(sizes);
}

QJsonObject nodeToJson(QWidget *node, const SplitTree::LeafToJson &leafToJson)
{
    auto *splitter = qobject_cast<QSplitter *>(node);
    if (!splitter) {
        QJsonObject leaf = leafToJson(node);
        leaf.insert(QStringLiteral("type"), QStringLiteral("group"));
        return leaf;
    }
    QJsonArray children;
    QJsonArray sizes;
    for (int i = 0; i < splitter->count(); ++i)
        children.append(nodeToJson(splitter->widget(i), leafToJson));
    for (const int size : splitter->sizes())
        sizes.append(size);
    return {{QStringLiteral("type"), QStringLiteral("split")},
            {QStringLiteral("orientation"),
             splitter->orientation() == Qt::Horizontal ? QStringLiteral("horizontal") : QStringLiteral("vertical")},
            {QStringLiteral("sizes"), sizes},
            {QStringLiteral("children"), children}};
}

} // namespace

SplitTree::SplitTree(QWidget *parent)
    : QWidget(parent)
    , m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins({});
    m_layout->setSpacing(0);
}

QSplitter *SplitTree::makeSplitter(Qt::Orientation orientation)
{
    auto *splitter = new QSplitter(orientation);
    splitter->setObjectName(QStringLiteral("terminalSplitter"));
    splitter->setChildrenCollapsible(false);
    connect(splitter, &QSplitter::splitterMoved, this, &SplitTree::sizesChanged);
    return splitter;
}

QWidget *SplitTree::root() const
{
    return m_layout->count() > 0 ? m_layout->itemAt(0)->widget() : nullptr;
}

void SplitTree::setRoot(QWidget *widget)
{
    m_layout->addWidget(widget);
    widget->show();
}

QList<QWidget *> SplitTree::leaves() const
{
    QList<QWidget *> out;
    collect(root(), out);
    return out;
}

void SplitTree::setOnly(QWidget *leaf)
{
    Q_ASSERT(!root());
    setRoot(leaf);
}

void SplitTree::insert(QWidget *leaf, QWidget *neighbour, Side side)
{
    const Qt::Orientation orientation = orientationOf(side);
    auto *parent = qobject_cast<QSplitter *>(neighbour->parentWidget());
    if (parent && parent->orientation() == orientation) {
        const QList<int> sizes = parent->sizes();
        const int at = parent->indexOf(neighbour);
        const int index = isForward(side) ? at + 1 : at;
        parent->insertWidget(index, leaf);
        leaf->show();
        halve(*parent, sizes, at, index);
        return;
    }
    const QRect place = neighbour->geometry();
    const int extent = orientation == Qt::Horizontal ? place.width() : place.height();
    const QList<int> outerSizes = parent ? parent->sizes() : QList<int>();
    QSplitter *splitter = makeSplitter(orientation);
    replace(neighbour, splitter);
    // Sizes mean nothing to a splitter that has no place yet.
    splitter->setGeometry(place);
    splitter->addWidget(neighbour);
    splitter->insertWidget(isForward(side) ? 1 : 0, leaf);
    splitter->show();
    neighbour->show();
    leaf->show();
    // While it had no visible child, the new splitter was given nothing.
    if (parent)
        parent->setSizes(outerSizes);
    splitter->setSizes({extent / 2, extent - extent / 2});
}

void SplitTree::replace(QWidget *old, QWidget *with)
{
    if (auto *parent = qobject_cast<QSplitter *>(old->parentWidget())) {
        const QList<int> sizes = parent->sizes();
        parent->replaceWidget(parent->indexOf(old), with);
        // A hidden widget would be given nothing.
        with->show();
        parent->setSizes(sizes);
    } else {
        m_layout->removeWidget(old);
        setRoot(with);
    }
    old->setParent(nullptr);
}

void SplitTree::take(QWidget *leaf)
{
    auto *parent = qobject_cast<QSplitter *>(leaf->parentWidget());
    if (!parent)
        m_layout->removeWidget(leaf);
    leaf->setParent(nullptr);
    if (parent && parent->count() == 1)
        collapse(parent);
}

void SplitTree::collapse(QSplitter *splitter)
{
    QWidget *child = splitter->widget(0);
    auto *grandparent = qobject_cast<QSplitter *>(splitter->parentWidget());
    auto *childSplitter = qobject_cast<QSplitter *>(child);
    if (grandparent && childSplitter && childSplitter->orientation() == grandparent->orientation()) {
        // The child's parts take the splitter's place one by one.
        int index = grandparent->indexOf(splitter);
        while (childSplitter->count() > 0)
            grandparent->insertWidget(index++, childSplitter->widget(0));
        splitter->setParent(nullptr);
    } else {
        child->setParent(nullptr);
        replace(splitter, child);
    }
    splitter->deleteLater();
}

QWidget *SplitTree::neighbour(const QWidget *leaf, Side side) const
{
    const auto placed = [this](const QWidget *widget) { return QRect(widget->mapTo(this, QPoint()), widget->size()); };
    const QRect from = placed(leaf);
    QWidget *best = nullptr;
    int bestDistance = 0;
    const QList<QWidget *> all = leaves();
    for (QWidget *other : all) {
        if (other == leaf || other->isHidden())
            continue;
        const QRect to = placed(other);
        const bool horizontal = orientationOf(side) == Qt::Horizontal;
        const int gap = side == Side::Right ? to.left() - from.right()
            : side == Side::Left            ? from.left() - to.right()
            : side == Side::Below           ? to.top() - from.bottom()
                                            : from.top() - to.bottom();
        if (gap <= 0)
            continue;
        const int aside = horizontal ? std::abs(to.center().y() - from.center().y())
                                     : std::abs(to.center().x() - from.center().x());
        const bool overlaps = horizontal ? to.top() <= from.bottom() && from.top() <= to.bottom()
                                         : to.left() <= from.right() && from.left() <= to.right();
        const int distance = gap + aside + (overlaps ? 0 : largestSize);
        if (!best || distance < bestDistance) {
            best = other;
            bestDistance = distance;
        }
    }
    return best;
}

void SplitTree::moveBorder(const QWidget *leaf, Side side, int pixels)
{
    const QWidget *child = leaf;
    for (auto *splitter = qobject_cast<QSplitter *>(leaf->parentWidget()); splitter;
         child = splitter, splitter = qobject_cast<QSplitter *>(splitter->parentWidget())) {
        if (splitter->orientation() != orientationOf(side))
            continue;
        // The border that moves is the one after the child, or, for the last child, the one before it.
        const int index = splitter->indexOf(const_cast<QWidget *>(child)); // only compared
        const bool last = index + 1 == splitter->count();
        const int first = last ? index - 1 : index;
        QList<int> sizes = splitter->sizes();
        const int step = isForward(side) ? pixels : -pixels;
        sizes[first] += step;
        sizes[first + 1] -= step;
        splitter->setSizes(sizes);
        emit sizesChanged();
        return;
    }
}

void SplitTree::showOnly(const QWidget *leaf)
{
    const QList<QWidget *> all = leaves();
    for (QWidget *other : all)
        other->setVisible(!leaf || other == leaf);
    // A splitter whose children are all hidden would keep its place.
    const QList<QSplitter *> splitters = findChildren<QSplitter *>(QStringLiteral("terminalSplitter"));
    for (QSplitter *splitter : splitters)
        splitter->setVisible(!leaf || splitter->isAncestorOf(leaf));
}

QJsonObject SplitTree::toJson(const LeafToJson &leafToJson) const
{
    return root() ? nodeToJson(root(), leafToJson) : QJsonObject();
}

bool SplitTree::fromJson(const QJsonObject &json, const LeafFromJson &leafFromJson)
{
    Q_ASSERT(!root());
    QWidget *made = nodeFromJson(json, leafFromJson, 0);
    if (made)
        setRoot(made);
    return made != nullptr;
}

QWidget *SplitTree::nodeFromJson(const QJsonObject &json, const LeafFromJson &leafFromJson, int depth)
{
    const QString type = json.value(QStringLiteral("type")).toString();
    if (type == u"group")
        return leafFromJson(json);
    if (type != u"split" || depth >= deepest)
        return nullptr;
    const QJsonArray children = json.value(QStringLiteral("children")).toArray();
    const QJsonArray savedSizes = json.value(QStringLiteral("sizes")).toArray();
    QList<QWidget *> made;
    QList<int> sizes;
    for (qsizetype i = 0; i < std::min<qsizetype>(children.size(), mostLeaves); ++i) {
        if (QWidget *child = nodeFromJson(children.at(i).toObject(), leafFromJson, depth + 1)) {
            made.append(child);
            sizes.append(std::clamp(savedSizes.at(i).toInt(1), 1, largestSize));
        }
    }
    if (made.size() < 2)
        return made.value(0);
    const bool horizontal = json.value(QStringLiteral("orientation")).toString() == u"horizontal";
    QSplitter *splitter = makeSplitter(horizontal ? Qt::Horizontal : Qt::Vertical);
    for (QWidget *child : std::as_const(made))
        splitter->addWidget(child);
    splitter->setSizes(sizes);
    return splitter;
}

} // namespace ui
