#include "domain/duplicates/singlefields.h"

#include <QCoreApplication>

namespace rapport::domain {

using namespace Qt::StringLiterals;

namespace {

QString tr(const char* text) { return QCoreApplication::translate("CustomerMerge", text); }

QString birthdayOf(const std::vector<Milestone>& milestones) {
    for (const Milestone& milestone : milestones) {
        if (milestone.kind == MilestoneKind::Birthday)
            return milestone.date.toString();
    }
    return {};
}

QStringList points(const Customer& customer) {
    QStringList lines;
    for (const ContactPoint& point : customer.contactPoints)
        lines += point.value;
    return lines;
}

QStringList addresses(const Customer& customer) {
    QStringList lines;
    for (const PostalAddress& address : customer.addresses) {
        QStringList parts{address.street, address.postalCode, address.locality, address.country};
        parts.removeAll(QString());
        lines += parts.join(u", "_s);
    }
    return lines;
}

QString wordOf(MilestoneKind kind) {
    switch (kind) {
    case MilestoneKind::Birthday:
        return tr("birthday");
    case MilestoneKind::WeddingAnniversary:
        return tr("wedding anniversary");
    case MilestoneKind::CustomerSince:
        return tr("customer since");
    case MilestoneKind::Contract:
        return tr("contract");
    case MilestoneKind::Founding:
        return tr("founding");
    case MilestoneKind::Custom:
        break;
    }
    return tr("milestone");
}

QStringList otherMilestones(const std::vector<Milestone>& milestones) {
    QStringList lines;
    for (const Milestone& milestone : milestones) {
        if (milestone.kind != MilestoneKind::Birthday)
            lines += (milestone.label.isEmpty() ? wordOf(milestone.kind) : milestone.label) + u' ' + milestone.date.toString();
    }
    return lines;
}

QStringList paragraphs(const QString& text) { return text.isEmpty() ? QStringList() : QStringList{text}; }

class Lines {
public:
    void add(const QString& key, const QString& label, const QString& kept, const QString& other, const QString& merged,
             bool isChoice) {
        if (!kept.isEmpty() || !other.isEmpty() || !merged.isEmpty())
            all.push_back({key, label, kept, other, merged, isChoice});
    }
    void together(const QString& key, const QString& label, const QStringList& kept, const QStringList& other,
                  const QStringList& merged) {
        add(key, label, kept.join(u'\n'), other.join(u'\n'), merged.join(u'\n'), false);
    }

    std::vector<MergeField> all;
};

} // namespace

std::vector<MergeField> mergeFields(const MergeSide& kept, const MergeSide& other, const QSet<QString>& fromOther,
                                    const MergeNames& names) {
    const CustomerMerge merge = mergeOf(kept, other, fromOther, names);
    const Customer& one = kept.customer;
    const Customer& two = other.customer;
    Lines lines;
    for (const SingleField& field : singleFields(one, two, names)) {
        const QString ours = field.text(one);
        const QString theirs = field.text(two);
        lines.add(field.key, field.label, ours, theirs, field.text(merge.customer),
                  !ours.isEmpty() && !theirs.isEmpty() && ours != theirs);
    }
    const QString born = birthdayOf(kept.milestones);
    const QString alsoBorn = birthdayOf(other.milestones);
    const bool second = otherMilestones(merge.milestones).size() >
                        otherMilestones(kept.milestones).size() + otherMilestones(other.milestones).size();
    lines.add(u"birthday"_s, tr("Birthday"), born, alsoBorn, birthdayOf(merge.milestones), second);
    lines.together(u"contact_points"_s, tr("Phones, e-mails and links"), points(one), points(two), points(merge.customer));
    lines.together(u"addresses"_s, tr("Addresses"), addresses(one), addresses(two), addresses(merge.customer));
    lines.together(u"milestones"_s, tr("Milestones"), otherMilestones(kept.milestones), otherMilestones(other.milestones),
                   otherMilestones(merge.milestones));
    lines.together(u"tags"_s, tr("Tags"), one.tags, two.tags, merge.customer.tags);
    lines.together(u"goals"_s, tr("Goals"), one.goals, two.goals, merge.customer.goals);
    lines.together(u"topics"_s, tr("Topics"), one.topics, two.topics, merge.customer.topics);
    lines.together(u"care_note"_s, tr("Care note"), paragraphs(one.careNote), paragraphs(two.careNote),
                   paragraphs(merge.customer.careNote));
    lines.together(u"notes"_s, tr("Notes"), paragraphs(one.notes), paragraphs(two.notes), paragraphs(merge.customer.notes));
    return std::move(lines.all);
}

} // namespace rapport::domain
