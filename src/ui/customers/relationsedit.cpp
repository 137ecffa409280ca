#include "ui/customers/relationsedit.h"

#include "rapport/presentation/words.h"
#include "ui/search/customerpicker.h"

#include <QComboBox>
#include <QHBoxLayout>

namespace rapport::ui {

using namespace domain;
using presentation::word;

namespace {

constexpr RelationKind kinds[] = {RelationKind::WorksFor,  RelationKind::MarriedTo, RelationKind::AssistantOf,
                                  RelationKind::ParentOf,  RelationKind::SiblingOf, RelationKind::FriendOf,
                                  RelationKind::ManagerOf, RelationKind::Other};

/// A kind and the end it is read from, as one number of a combo box.
int code(RelationKind kind, bool fromOtherEnd) { return static_cast<int>(kind) * 2 + (fromOtherEnd ? 1 : 0); }

struct Row final : QWidget {
    RelationId id;
    bool reversed = false; ///< read alike from both ends, and kept from the other one
    QComboBox* kind = new QComboBox(this);
    CustomerPicker* other = new CustomerPicker(this);
    QLineEdit* label = new QLineEdit(this);

    Row() {
        for (const auto each : kinds) {
            kind->addItem(word(each), code(each, false));
            if (word(each, true) != word(each))
                kind->addItem(word(each, true), code(each, true));
        }
        kind->setAccessibleName(RelationsEdit::tr("Kind of relation"));
        other->setAccessibleName(RelationsEdit::tr("Related customer"));
        other->setPlaceholderText(RelationsEdit::tr("type a name"));
        label->setAccessibleName(RelationsEdit::tr("Own word for the relation"));
        label->setPlaceholderText(RelationsEdit::tr("in your words"));
        auto* line = new QHBoxLayout(this);
        line->setContentsMargins({});
        line->setSpacing(6);
        line->addWidget(kind);
        line->addWidget(label);
        line->addWidget(other, 1);
        setFocusProxy(kind);
        showLabel();
    }
    [[nodiscard]] RelationKind kindShown() const { return static_cast<RelationKind>(kind->currentData().toInt() / 2); }
    [[nodiscard]] bool fromOtherEnd() const { return kind->currentData().toInt() % 2 == 1; }
    void showLabel() { label->setVisible(kindShown() == RelationKind::Other); }
};

} // namespace

RelationsEdit::RelationsEdit(QWidget* parent)
    : RowsEdit(tr("Add relation"), tr("Remove relation"), parent) {}

QWidget* RelationsEdit::makeRow() {
    auto* row = new Row;
    row->other->setSearch(m_find);
    if (m_self.isValid())
        row->other->setLeftOut({m_self});
    connect(row->kind, &QComboBox::currentIndexChanged, this, [this, row] {
        row->showLabel();
        Q_EMIT edited();
    });
    connect(row->label, &QLineEdit::textChanged, this, &RowsEdit::edited);
    connect(row->other, &CustomerPicker::picked, this, &RowsEdit::edited);
    connect(row->other, &CustomerPicker::cleared, this, &RowsEdit::edited);
    return row;
}

void RelationsEdit::setValue(const std::vector<Relation>& relations, CustomerId self, const QHash<qint64, QString>& names) {
    const QSignalBlocker silence(this);
    m_self = self;
    removeAll();
    for (const auto& relation : relations) {
        const bool fromOtherEnd = relation.to == self;
        const auto other = fromOtherEnd ? relation.from : relation.to;
        auto* row = static_cast<Row*>(addRow());
        row->id = relation.id;
        int at = row->kind->findData(code(relation.kind, fromOtherEnd));
        if (at < 0)
            at = row->kind->findData(code(relation.kind, false));
        row->kind->setCurrentIndex(at);
        row->label->setText(relation.label);
        row->other->setCustomer(other, names.value(other.value()));
        row->reversed = fromOtherEnd && !row->fromOtherEnd();
    }
}

std::vector<Relation> RelationsEdit::value() const {
    std::vector<Relation> relations;
    for (const auto* widget : rows()) {
        const auto* row = static_cast<const Row*>(widget);
        if (!row->other->customer().isValid())
            continue;
        const bool reversed = row->fromOtherEnd() || row->reversed;
        Relation relation{row->id, m_self, row->other->customer(), row->kindShown(), {}};
        if (reversed)
            std::swap(relation.from, relation.to);
        if (relation.kind == RelationKind::Other)
            relation.label = row->label->text();
        relations.push_back(relation);
    }
    return relations;
}

} // namespace rapport::ui
