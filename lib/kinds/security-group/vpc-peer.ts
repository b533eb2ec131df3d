/** What stands for all addresses of the VPC of a security group in its rules. */
export const VPC_PEER = 'vpc';
